import { afterEach, expect, test, vi } from 'vitest';
import { today } from './local-day';

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
