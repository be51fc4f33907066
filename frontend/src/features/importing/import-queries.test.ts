import { expect, it } from 'vitest';
import { mayStillCount } from './import-queries';

const counts = { rows: 400, create: 400, update: 0, skip: 0, conflict: 0, reject: 0 };

it('looks again at an import that was stopped during a batch, until there is nothing left to count', () => {
  expect(mayStillCount({ state: 'CANCELLED', counts, rowsDone: 0 })).toBe(true);
  expect(mayStillCount({ state: 'PAUSED', counts, rowsDone: 0 })).toBe(true);
  expect(mayStillCount({ state: 'CANCELLED', counts, rowsDone: 400 })).toBe(false);
  expect(mayStillCount({ state: 'CANCELLED', rowsDone: 0 })).toBe(false);
  expect(mayStillCount({ state: 'DONE', counts, rowsDone: 0 })).toBe(false);
});
