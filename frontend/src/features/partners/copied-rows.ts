import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { colourWord, lightLabel } from '@/design/lights';
import { countryName, exactDate, isDay, moneyWords, type MoneyLike } from '@/design/words';
import { availabilityWords, leastPerThousand, lowest } from './casting-words';
import { fieldColumn } from './field-columns';
import { fieldName, fieldWords, valueOf } from './field-words';
import type { CustomField } from './field-queries';
import type { Network, PartnerRow } from './partner-queries';
import { handleWords, lightReadings, mainAccount, stageWord } from './partner-words';

/** A number stays one, so that a spreadsheet can count with it. */
type Said = string | number | undefined;
type Copied = { header: string; cell: (row: PartnerRow, networks: Network[]) => Said };
export type ColumnShown = { id: string; header: string };

/** What each column says outside the grid. */
export const CELLS: Record<string, Copied['cell']> = {
  name: (row) => row.displayName,
  followers: (row, networks) => mainAccount(row, networks)?.latest?.followers,
  engagement: (row, networks) => mainAccount(row, networks)?.latest?.engagementRate,
  views: (row, networks) => mainAccount(row, networks)?.latest?.views,
  lights: (row) =>
    lightReadings(row.lights)
      .map(({ light, colour }) => `${lightLabel(light)} : ${colourWord(colour)}`)
      .join(', '),
  stage: (row) =>
    row.doNotContact ? t`Do not contact` : row.stage && row.stage !== 'NONE' ? stageWord(row.stage) : undefined,
  owner: (row) => row.ownerName,
  contact: (row) => row.lastContact && dayOf(row.lastContact),
  nextDue: (row) => row.nextDue,
  rates: (row, networks) => amount(lowest(row.asks, networks)?.price),
  cpm: (row, networks) => amount(leastPerThousand(row.asks, networks)?.cpm),
  availability: (row) => row.availability && availabilityWords(row.availability),
  reliability: (row) => row.reliability && deliveriesWords(row.reliability),
  closed: (row) => row.closed && closedWords(row.closed),
  place: (row) => row.country && countryName(row.country),
  audienceCountry: (row) => row.audienceCountry && countryName(row.audienceCountry),
  categories: (row) => row.categories?.join(', '),
  tags: (row) => row.tags?.join(', '),
};

/**
 * Rows as a spreadsheet takes them from the clipboard: the columns shown under their names, the handle beside the name,
 * a tab between cells. No text runs as a formula.
 */
export function copiedRows(
  rows: PartnerRow[],
  columns: ColumnShown[],
  fields: CustomField[],
  networks: Network[],
): string {
  const all = columns.flatMap((column) => copied(column, fields));
  const lines = rows.map((row) => all.map(({ cell }) => written(cell(row, networks))));
  return [all.map(({ header }) => written(header)), ...lines].map((cells) => cells.join('\t')).join('\n');
}

/** Names, each with all handles. */
export function copiedNames(rows: PartnerRow[]): string {
  return rows
    .map((row) => [row.displayName, ...(row.accounts ?? []).map(handleWords)].map(written).join('\t'))
    .join('\n');
}

function copied({ id, header }: ColumnShown, fields: CustomField[]): Copied[] {
  const field = fields.find((one) => fieldColumn(one.id) === id);
  if (field) {
    return [{ header: fieldName(field), cell: (row) => fieldSaid(field, row) }];
  }
  const cell = CELLS[id];
  const handle: Copied = { header: t`Handle`, cell: handleOf };
  return cell ? [{ header, cell }, ...(id === 'name' ? [handle] : [])] : [];
}

function handleOf(row: PartnerRow, networks: Network[]): Said {
  const meant = mainAccount(row, networks);
  return meant && handleWords(meant);
}

function fieldSaid(field: CustomField, row: PartnerRow): Said {
  const value = valueOf(row.fields, field.id);
  switch (field.kind) {
    case 'NUMBER':
      return value?.text ? Number(value.text) : undefined;
    case 'DATE':
      return value?.text;
    default:
      return fieldWords(field, value);
  }
}

/** Euros to count with; another currency is said. */
function amount(money: MoneyLike | undefined): Said {
  return money && (money.currency === 'EUR' ? Number(money.amount) : moneyWords(money));
}

function deliveriesWords({ enough, onTime, finished }: NonNullable<PartnerRow['reliability']>): Said {
  return enough && onTime !== undefined ? t`${onTime} of ${finished} on time` : undefined;
}

function closedWords({ reason, until, byName }: NonNullable<PartnerRow['closed']>): string {
  return [reason, until ? t`until ${exactDate(until)}` : t`for good`, byName].filter(Boolean).join(' · ');
}

/** The day it was for the reader, as spreadsheets of every language read it. */
function dayOf(instant: string): string {
  return isDay(instant) ? instant : new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' }).format(new Date(instant));
}

function written(said: Said): string {
  return typeof said === 'number'
    ? new Intl.NumberFormat(i18n.locale, { useGrouping: false, maximumFractionDigits: 6 }).format(said)
    : quoted(safe((said ?? '').replace(/[\t\r\n]+/g, ' ')));
}

/** What a spreadsheet might run begins with an apostrophe; handles, numbers and telephone numbers are left alone. */
function safe(text: string): string {
  return /^(=|@(?![\w.]*$)|[+-](?![\d.,\s()-]*$))/.test(text) ? `'${text}` : text;
}

/** A cell that begins with a quotation mark would be read to the next one. */
function quoted(text: string): string {
  return text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
}
