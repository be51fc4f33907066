import * as z from 'zod/mini';
import type { components } from '@/api/schema';

export const NETWORKS = [
  'INSTAGRAM',
  'TIKTOK',
  'YOUTUBE',
  'X',
  'FACEBOOK',
  'LINKEDIN',
  'PINTEREST',
  'SNAPCHAT',
  'TWITCH',
  'VIMEO',
  'THREADS',
  'BLUESKY',
  'BLOG',
  'PODCAST',
] as const satisfies components['schemas']['Network'][];

export const STAGES = [
  'NONE',
  'IDENTIFIED',
  'INFO_REQUESTED',
  'VETTED',
  'CONTACTED',
  'IN_DISCUSSION',
  'OFFERED',
  'COUNTERED',
  'AGREED',
  'ACTIVE',
  'COMPLETED',
  'DECLINED',
  'DROPPED',
  'SUSPENDED',
  'TERMINATED',
] as const satisfies components['schemas']['RelationshipStage'][];

export const SORTS = [
  'name',
  '-name',
  'followers',
  '-followers',
  'engagement',
  '-engagement',
  'lastContact',
  '-lastContact',
] as const;

const words = z.catch(z.optional(z.array(z.coerce.string())), undefined);
const count = z.catch(z.optional(z.number().check(z.minimum(0))), undefined);

/** The grid's filters as they stand in the address; what is not understood is left out. */
const schema = z.object({
  q: z.catch(z.optional(z.coerce.string().check(z.maxLength(120))), undefined),
  network: z.catch(z.optional(z.array(z.enum(NETWORKS))), undefined),
  category: words,
  country: words,
  audienceCountry: words,
  followersMin: count,
  followersMax: count,
  engagementMin: count,
  engagementMax: count,
  stage: z.catch(z.optional(z.array(z.enum(STAGES))), undefined),
  owner: words,
  tag: words,
  sort: z.catch(z.optional(z.enum(SORTS)), undefined),
  open: z.catch(z.optional(z.string()), undefined),
});

export type PartnerSearch = z.infer<typeof schema>;
export type PartnerSort = (typeof SORTS)[number];

/** Only what is set stays in the address. */
export function partnerSearch(search: Record<string, unknown>): PartnerSearch {
  const read = schema.parse(search);
  return Object.fromEntries(
    Object.entries(read).filter(([, value]) => value !== undefined && value !== '' && !isEmpty(value)),
  );
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
