import { i18n } from '@lingui/core';
import { afterEach, expect, test } from 'vitest';
import { exactDate, moneyWords, relativeDate, shortCount } from './words';

const NOON = new Date('2026-11-22T12:00:00');

afterEach(() => i18n.activate('en'));

test('numbers are shortened as the reader writes them', () => {
  expect(shortCount(12431)).toBe('12.4K');
  i18n.loadAndActivate({ locale: 'fr', messages: {} });
  expect(shortCount(12431).replace(/\s/gu, ' ')).toBe('12,4 k');
  expect(moneyWords({ amount: '1500.00', currency: 'EUR' }).replace(/\s/gu, ' ')).toBe('1 500 €');
});

test('a due day is a day, whatever the hour and the zone', () => {
  expect(relativeDate('2026-11-22', NOON)).toBe('today');
  expect(relativeDate('2026-11-23', NOON)).toBe('tomorrow');
  expect(relativeDate('2026-11-10', NOON)).toBe('12 days ago');
  expect(exactDate('2026-11-22')).toBe('Nov 22, 2026');
});

test('an instant is told by its largest step', () => {
  expect(relativeDate(new Date(NOON.getTime() - 3 * 3_600_000).toISOString(), NOON)).toBe('3 hours ago');
  expect(relativeDate(new Date(NOON.getTime() - 20_000).toISOString(), NOON)).toBe('just now');
});
