import * as z from 'zod/mini';

export const PROFILE_TABS = ['overview', 'collaborations', 'timeline', 'data'] as const;
export type ProfileTab = (typeof PROFILE_TABS)[number];

const schema = z.object({ tab: z.catch(z.optional(z.enum(PROFILE_TABS)), undefined) });

/** Which tab of the profile the address names; the first one is not written out. */
export function profileSearch(search: Record<string, unknown>): { tab?: ProfileTab } {
  const { tab } = schema.parse(search);
  return tab && tab !== 'overview' ? { tab } : {};
}
