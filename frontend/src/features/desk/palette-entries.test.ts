import { IconUser } from '@tabler/icons-react';
import { describe, expect, it } from 'vitest';
import { entriesOf } from './palette-entries';

const thing = (id: string, name: string, brandSlug = 'clairembrun') => ({
  id,
  name,
  about: '',
  brandSlug,
  brandName: brandSlug,
});
const GOALS = [{ id: 'plan', label: 'Créer une campagne', icon: IconUser, path: '/new' }];
const names = (asked: Partial<Parameters<typeof entriesOf>[0]>) =>
  entriesOf({
    words: '',
    goals: GOALS,
    recent: [],
    found: undefined,
    fresh: true,
    brandSlug: 'clairembrun',
    severalBrands: false,
    ...asked,
  }).flatMap((group) => group.entries.map((entry) => entry.name));

describe('the palette', () => {
  it('finds places by the beginnings of their words, accents aside', () => {
    expect(names({ words: 'creer camp' })).toEqual(['Créer une campagne']);
    expect(names({ words: 'agne' })).toEqual([]);
  });

  it('offers the brand at hand first', () => {
    const found = { partners: [thing('1', 'Zoé A', 'autre'), thing('2', 'Zoé B')], campaigns: [], views: [] };
    expect(names({ words: 'zoe', found })).toEqual(['Zoé B', 'Zoé A']);
  });

  it('does not offer what was found for other words', () => {
    const found = { partners: [thing('1', 'Célia'), thing('2', 'Clément')], campaigns: [], views: [] };
    expect(names({ words: 'cel', found, fresh: false })).toEqual(['Célia']);
    expect(names({ words: 'creer', found, fresh: false })).toEqual(['Créer une campagne']);
  });
});
