/** Where things of this room are found. */
export const collaborationAt = (slug: string, id: string) => `/b/${slug}/collaborations/${id}`;
export const contractsAt = (slug: string) => `/b/${slug}/contracts`;
export const reviewAt = (slug: string, id: string) => `/b/${slug}/contracts/${id}`;
export const campaignAt = (slug: string, id: string) => `/b/${slug}/campaigns/${id}`;
export const myOfferAt = (id: string) => `/portal/offers/${id}`;
export const myContractAt = (id: string) => `/portal/contracts/${id}`;
