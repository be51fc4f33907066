import { afterEach, expect, test, vi } from 'vitest';
import { dayIn, today } from './local-day';

afterEach(() => vi.unstubAllEnvs());

test('half past midnight in Paris is today there, not yesterday', () => {
  vi.stubEnv('TZ', 'Europe/Paris');
  expect(today(new Date('2026-07-01T22:30:00Z'))).toBe('2026-07-02');
  expect(today(new Date('2026-11-22T23:30:00Z'))).toBe('2026-11-23');
});

test('an evening west of Greenwich is not tomorrow yet', () => {
  vi.stubEnv('TZ', 'America/Martinique');
  expect(today(new Date('2027-01-01T02:00:00Z'))).toBe('2026-12-31');
});

test('days ahead are counted on the calendar, over the night that an hour is added or taken', () => {
  vi.stubEnv('TZ', 'Europe/Paris');
  expect(dayIn(1, new Date('2026-10-24T22:30:00Z'))).toBe('2026-10-26');
  expect(dayIn(21, new Date('2026-03-14T23:30:00Z'))).toBe('2026-04-05');
  expect(dayIn(45, new Date('2026-11-22T23:30:00Z'))).toBe('2027-01-07');
});
