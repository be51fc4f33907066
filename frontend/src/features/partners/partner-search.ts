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

/** What partners are sorted into: the word in the address, and the facet it stands for. */
export const FACETS = {
  network: 'NETWORK',
  tier: 'TIER',
  category: 'CATEGORY',
  country: 'COUNTRY',
  audienceCountry: 'AUDIENCE_COUNTRY',
  language: 'LANGUAGE',
  stage: 'STAGE',
  owner: 'OWNER',
  tag: 'TAG',
  kind: 'KIND',
  agency: 'AGENCY',
  allGreen: 'ALL_GREEN',
  universeLight: 'UNIVERSE_LIGHT',
  reputationLight: 'REPUTATION_LIGHT',
  audienceLight: 'AUDIENCE_LIGHT',
  authenticityLight: 'AUTHENTICITY_LIGHT',
  engagementLight: 'ENGAGEMENT_LIGHT',
  doNotContact: 'DO_NOT_CONTACT',
  email: 'EMAIL',
  availability: 'AVAILABILITY',
} as const satisfies Record<string, components['schemas']['PartnerFacet']>;

export type FacetKey = keyof typeof FACETS;
export const FACET_KEYS = Object.keys(FACETS) as FacetKey[];

const COLUMNS = [
  'name',
  'followers',
  'engagement',
  'views',
  'lights',
  'stage',
  'country',
  'audienceCountry',
  'categories',
  'tags',
  'owner',
  'lastContact',
  'nextDue',
  'doNotContact',
  'price',
  'cpm',
  'availability',
  'reliability',
  'added',
] as const;
const SORTS = ['relevance', ...COLUMNS, ...COLUMNS.map((column) => `-${column}` as const)] as const;

/** The id of a column that is a field of the brand's own. */
const FIELD_SORT = /^-?field\.[0-9A-Z]{26}$/;
const FIELD_PICKED = /^-?[0-9A-Z]{26}:.{1,100}$/;
const FIELD_RANGE = /^[0-9A-Z]{26}:[0-9.-]{0,24}\.\.[0-9.-]{0,24}$/;

/** A value as it is, or with - before it to leave out those who have it. */
const picked = z.catch(z.optional(z.array(z.coerce.string().check(z.minLength(1), z.maxLength(100)))), undefined);
const count = z.catch(z.optional(z.number().check(z.minimum(0))), undefined);
const day = z.catch(z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))), undefined);

/** The grid's filters as they stand in the address; what is not understood is left out. */
const schema = z.object({
  q: z.catch(z.optional(z.coerce.string().check(z.maxLength(120))), undefined),
  network: picked,
  tier: picked,
  category: picked,
  country: picked,
  audienceCountry: picked,
  language: picked,
  stage: picked,
  owner: picked,
  tag: picked,
  kind: picked,
  agency: picked,
  allGreen: picked,
  universeLight: picked,
  reputationLight: picked,
  audienceLight: picked,
  authenticityLight: picked,
  engagementLight: picked,
  doNotContact: picked,
  email: picked,
  availability: picked,
  /** Choices in fields of the brand's own: `fieldId:choiceId`. */
  field: z.catch(z.optional(z.array(z.string().check(z.regex(FIELD_PICKED)))), undefined),
  /** Numbers and days in fields of the brand's own: `fieldId:from..to`. */
  fieldRange: z.catch(z.optional(z.array(z.string().check(z.regex(FIELD_RANGE)))), undefined),
  followersMin: count,
  followersMax: count,
  engagementMin: count,
  engagementMax: count,
  viewsMin: count,
  viewsMax: count,
  priceMin: count,
  priceMax: count,
  contactFrom: day,
  contactTo: day,
  sort: z.catch(z.optional(z.union([z.enum(SORTS), z.string().check(z.regex(FIELD_SORT))])), undefined),
  open: z.catch(z.optional(z.string()), undefined),
  /** The saved view that is looked at, or `all` for none, whatever one's grid opens with. */
  view: z.catch(z.optional(z.string()), undefined),
  /** Whether somebody is being added. */
  add: z.catch(z.optional(z.boolean()), undefined),
});

export type PartnerSearch = z.infer<typeof schema>;
export type PartnerSort = NonNullable<PartnerSearch['sort']>;

/** Only what is set stays in the address. */
export function partnerSearch(search: Record<string, unknown>): PartnerSearch {
  const read = schema.parse(search);
  return Object.fromEntries(
    Object.entries(read).filter(([, value]) => value !== undefined && value !== '' && !isEmpty(value)),
  );
}

/** How the list is sorted: best matches first while one searches, by name otherwise. */
export function sortOf(search: PartnerSearch): PartnerSort {
  return search.sort ?? (search.q ? 'relevance' : 'name');
}

/** The question as the server takes it. */
export function questionOf(search: PartnerSearch) {
  const filter = FACET_KEYS.flatMap((key) =>
    (search[key] ?? []).map((value) =>
      isLeftOut(value) ? `-${FACETS[key]}:${value.slice(1)}` : `${FACETS[key]}:${value}`,
    ),
  );
  const own = (search.field ?? []).map((one) => (isLeftOut(one) ? `-FIELD.${one.slice(1)}` : `FIELD.${one}`));
  const all = [...filter, ...own];
  const { q, followersMin, followersMax, engagementMin, engagementMax, viewsMin, viewsMax } = search;
  const { priceMin, priceMax, contactFrom, contactTo, fieldRange } = search;
  return {
    q,
    followersMin,
    followersMax,
    engagementMin,
    engagementMax,
    viewsMin,
    viewsMax,
    priceMin,
    priceMax,
    contactFrom,
    contactTo,
    sort: sortOf(search),
    ...(fieldRange && { fieldRange }),
    ...(all.length > 0 ? { filter: all } : {}),
  };
}

/** The address of a question; the other way round of {@link questionOf}. */
export function searchOf({ filter = [], ...rest }: components['schemas']['GridQuestion']): PartnerSearch {
  const keys = new Map<string, FacetKey>(FACET_KEYS.map((key) => [FACETS[key], key]));
  const facets: Partial<Record<FacetKey | 'field', string[]>> = {};
  for (const one of filter) {
    const out = one.startsWith('-');
    const colon = one.indexOf(':');
    const facet = one.slice(out ? 1 : 0, colon);
    const key = keys.get(facet);
    if (facet.startsWith('FIELD.')) {
      (facets.field ??= []).push((out ? '-' : '') + one.slice(one.indexOf('.') + 1));
    } else if (key) {
      (facets[key] ??= []).push((out ? '-' : '') + one.slice(colon + 1));
    }
  }
  return partnerSearch({ ...rest, ...facets });
}

/** What an address asks, apart from where one stands in the answer: equal where two addresses ask the same. */
export function asks(search: PartnerSearch): string {
  const { filter = [], ...rest } = questionOf(search);
  return JSON.stringify([
    Object.entries(rest)
      .filter(([, value]) => value !== undefined)
      .sort(),
    [...filter].sort(),
  ]);
}

/** Whether nothing is asked at all. */
export function asksNothing(search: PartnerSearch): boolean {
  return asks(search) === asks({});
}

/** Whether the value stands for leaving out; - alone is the value of those who have none. */
export function isLeftOut(value: string): boolean {
  return value.length > 1 && value.startsWith('-');
}

export type Picking = 'in' | 'out' | 'off';

/** Whether a value is asked for, left out, or neither. */
export function pickingOf(values: string[] | undefined, value: string): Picking {
  return values?.includes(value) ? 'in' : values?.includes(`-${value}`) ? 'out' : 'off';
}

/** The same values with one of them asked for, left out, or neither. */
export function picking(values: string[] | undefined, value: string, wanted: Picking): string[] | undefined {
  const others = (values ?? []).filter((one) => one !== value && one !== `-${value}`);
  const all = wanted === 'off' ? others : [...others, wanted === 'in' ? value : `-${value}`];
  return all.length > 0 ? all : undefined;
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
