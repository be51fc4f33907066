import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';

/** Numbers, money and dates by the reader's language. */
const formats = new Map<string, unknown>();

function kept<T>(key: string, make: (locale: string) => T): T {
  const locale = i18n.locale || 'fr';
  const at = `${locale}:${key}`;
  if (!formats.has(at)) {
    formats.set(at, make(locale));
  }
  return formats.get(at) as T;
}

/** 12,4 k */
export function shortCount(value: number): string {
  return kept('short', (l) => new Intl.NumberFormat(l, { notation: 'compact', maximumFractionDigits: 1 })).format(
    value,
  );
}

/** 12 431 */
export function exactCount(value: number): string {
  return kept('exact', (l) => new Intl.NumberFormat(l, { maximumFractionDigits: 2 })).format(value);
}

/** 0.0234 → 2,3 % */
export function percent(share: number, digits = 1): string {
  return kept(
    `percent${digits}`,
    (l) => new Intl.NumberFormat(l, { style: 'percent', maximumFractionDigits: digits }),
  ).format(share);
}

export type MoneyLike = { amount: string; currency: string };

/** 1 500 € or 1 500,50 € */
export function moneyWords({ amount, currency }: MoneyLike): string {
  const value = Number(amount);
  const digits = Number.isInteger(value) ? 0 : 2;
  return kept(
    `money${currency}${digits}`,
    (l) => new Intl.NumberFormat(l, { style: 'currency', currency, minimumFractionDigits: digits }),
  ).format(value);
}

/** A day such as 2026-11-22, without any time zone. */
export const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);

/** 22 nov. 2026 or 22 nov. 2026, 18:30 */
export function exactDate(value: string, zone?: string): string {
  if (isDay(value)) {
    return kept('day', (l) => new Intl.DateTimeFormat(l, { dateStyle: 'medium', timeZone: 'UTC' })).format(
      new Date(`${value}T12:00:00Z`),
    );
  }
  return kept(
    `instant${zone ?? ''}`,
    (l) => new Intl.DateTimeFormat(l, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }),
  ).format(new Date(value));
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** What somebody said, in the marks of the reader's language. */
export const quoted = (words: string): string => t`“${words}”`;

/** il y a 3 jours, dans 2 heures, demain */
export function relativeDate(value: string, now: Date = new Date()): string {
  const format = kept('relative', (l) => new Intl.RelativeTimeFormat(l, { numeric: 'auto' }));
  if (isDay(value)) {
    const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
    const days = Math.round((Date.parse(`${value}T00:00:00Z`) - today) / 86_400_000);
    if (Math.abs(days) < 14) {
      return format.format(days, 'day');
    }
    return stepped(days * 86_400, format);
  }
  return stepped((new Date(value).getTime() - now.getTime()) / 1000, format);
}

function stepped(seconds: number, format: Intl.RelativeTimeFormat): string {
  for (const [unit, size] of STEPS) {
    if (Math.abs(seconds) >= size) {
      return format.format(Math.round(seconds / size), unit);
    }
  }
  return t`just now`;
}

/** France, Belgique, … from FR, BE */
export function countryName(code: string): string {
  try {
    return kept('country', (l) => new Intl.DisplayNames(l, { type: 'region' })).of(code.toUpperCase()) ?? code;
  } catch {
    return code;
  }
}

/** français, anglais, … from fr, en */
export function languageName(code: string): string {
  try {
    return kept('language', (l) => new Intl.DisplayNames(l, { type: 'language' })).of(code) ?? code;
  } catch {
    return code;
  }
}

/** 3,4 Mo */
export function fileSize(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  return kept(
    `size${power}`,
    (l) => new Intl.NumberFormat(l, { style: 'unit', unit: units[power], maximumFractionDigits: 1 }),
  ).format(bytes / 1000 ** power);
}
