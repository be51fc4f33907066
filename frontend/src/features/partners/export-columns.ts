/** What a column of the grid says in a file; a cell that shows several things becomes several columns. */
const IN_A_FILE: Record<string, string[]> = {
  name: ['name', 'network', 'handle', 'url'],
  lights: ['universe', 'reputation', 'audience', 'authenticity', 'engagementLight'],
  stage: ['stage', 'doNotContact'],
  contact: ['lastContact'],
  place: ['country'],
  rates: ['rates', 'price', 'priceCurrency', 'priceOf', 'priceSaidBy', 'priceSaidOn'],
  cpm: ['cpm', 'cpmBasis'],
  availability: ['availability', 'availabilityFrom', 'availabilityUntil', 'availabilityNote', 'availabilitySaidOn'],
  reliability: ['contentsApproved', 'contentsOnTime', 'roundsOnAverage', 'answerHours', 'ownAnswerHours'],
  closed: ['doNotContact', 'doNotContactUntil', 'doNotContactBy'],
};

/** The columns of a file that shows what the grid shows. */
export function exportColumns(shown: string[]): string[] {
  const all = ['name', ...shown].flatMap((id) => IN_A_FILE[id] ?? [id]);
  return [...new Set(all)];
}
