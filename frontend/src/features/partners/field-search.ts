import { isLeftOut, type PartnerSearch } from './partner-search';

/** What is asked of one field of the brand's own that holds choices. */
export function pickedOf(search: PartnerSearch, fieldId: string): string[] | undefined {
  const picked = (search.field ?? []).flatMap((one) => {
    const { out, id, value } = parts(one);
    return id === fieldId ? [out ? `-${value}` : value] : [];
  });
  return picked.length > 0 ? picked : undefined;
}

/** The same address with that asked of the field. */
export function withPicked(search: PartnerSearch, fieldId: string, picked: string[] | undefined) {
  const others = (search.field ?? []).filter((one) => parts(one).id !== fieldId);
  const own = (picked ?? []).map((value) =>
    isLeftOut(value) ? `-${fieldId}:${value.slice(1)}` : `${fieldId}:${value}`,
  );
  return { field: orNothing([...others, ...own]) };
}

export type FieldRange = { from?: string; to?: string };

/** Between which numbers or days a field of the brand's own is asked to lie. */
export function rangeOf(search: PartnerSearch, fieldId: string): FieldRange {
  const range = (search.fieldRange ?? []).find((one) => one.startsWith(`${fieldId}:`));
  const [from, to] = range ? range.slice(fieldId.length + 1).split('..') : [];
  return { ...(from && { from }), ...(to && { to }) };
}

/** The same address with the field in that range. */
export function withRange(search: PartnerSearch, fieldId: string, { from = '', to = '' }: FieldRange) {
  const others = (search.fieldRange ?? []).filter((one) => !one.startsWith(`${fieldId}:`));
  return { fieldRange: orNothing(from || to ? [...others, `${fieldId}:${from}..${to}`] : others) };
}

/** The fields that an address asks something of, by id. */
export function fieldsAsked({ field = [], fieldRange = [], sort = '' }: PartnerSearch): string[] {
  const sorted = /field\.(.+)$/.exec(sort)?.[1];
  return [...new Set([...field.map((one) => parts(one).id), ...fieldRange.map(idOf), ...(sorted ? [sorted] : [])])];
}

/** The same address without anything asked of a field. */
export function withoutField(search: PartnerSearch, fieldId: string): Partial<PartnerSearch> {
  return {
    ...withPicked(search, fieldId, undefined),
    ...withRange(search, fieldId, {}),
    ...(search.sort?.endsWith(fieldId) && { sort: undefined }),
  };
}

function parts(one: string) {
  const out = isLeftOut(one);
  const rest = out ? one.slice(1) : one;
  return { out, id: idOf(rest), value: rest.slice(rest.indexOf(':') + 1) };
}

function idOf(one: string): string {
  return one.slice(0, one.indexOf(':'));
}

function orNothing(list: string[]): string[] | undefined {
  return list.length > 0 ? list : undefined;
}
