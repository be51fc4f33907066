import { describe, expect, it } from 'vitest';
import { asks, asksNothing, partnerSearch, questionOf, searchOf } from './partner-search';

describe('the address of the grid', () => {
  const search = partnerSearch({
    q: 'crème',
    country: ['FR', '-BE'],
    tag: ['-'],
    followersMin: 1000,
    priceMax: 499.5,
    contactFrom: '2026-01-01',
    sort: '-lights',
  });

  it('comes back from the question it asks', () => {
    expect(asks(searchOf(questionOf(search)))).toBe(asks(search));
    expect(searchOf(questionOf(search)).country).toEqual(['FR', '-BE']);
    expect(searchOf(questionOf(search)).tag).toEqual(['-']);
  });

  it('asks the same whatever is open, whichever view it came from, in whatever order', () => {
    expect(asks({ ...search, open: 'p1', view: 'v1' })).toBe(asks(search));
    expect(asks({ ...search, country: ['-BE', 'FR'] })).toBe(asks(search));
    expect(asks({ ...search, sort: 'name' })).not.toBe(asks(search));
  });

  it('asks nothing where only a view is named', () => {
    expect(asksNothing({ view: 'v1' })).toBe(true);
    expect(asksNothing({ sort: 'name' })).toBe(true);
    expect(asksNothing({ q: 'x' })).toBe(false);
  });

  it('leaves out what a stored question knows and this grid does not', () => {
    expect(searchOf({ filter: ['NO_LONGER:x', 'COUNTRY:FR'] })).toEqual({ country: ['FR'] });
  });
});
