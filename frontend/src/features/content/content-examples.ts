import type { OwedView, OwnContentView } from './content-queries';

/** What tests start from: a Reel for Instagram, changed where the test says so. */
export const owed = (change: Partial<OwedView> = {}): OwedView => ({
  network: 'INSTAGRAM',
  format: 'REEL',
  count: 1,
  dueOn: '2026-12-01',
  rounds: 2,
  ...change,
});

export const ownContent = (change: Partial<OwnContentView> = {}): OwnContentView => ({
  id: 'D1',
  version: 1,
  brandName: 'Clairembrun',
  owed: owed(),
  brief: { number: 1, guidance: '', countries: ['FR'], requiredTags: [], bannedWords: [] },
  stage: 'AWAITING_DRAFT',
  since: '2026-11-23T09:00:00Z',
  drafts: [],
  comments: [],
  actions: ['SUBMIT'],
  ...change,
});
