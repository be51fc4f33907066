import { t } from '@lingui/core/macro';
import { IconBookmark, IconSpeakerphone, IconUser, type Icon } from '@tabler/icons-react';
import type { Goal } from '@/design/goal';
import type { FoundThing, FoundView } from './desk-queries';
import type { Recent } from './palette-recent';

/** Somewhere the palette leads. */
export type Entry = Recent & { icon: Icon };
type Group = { id: string; label: string; entries: Entry[] };

type Asked = {
  words: string;
  goals: Goal[];
  recent: Recent[];
  found: FoundView | undefined;
  /** Whether that was found for these very words; else only what they still may mean is offered. */
  fresh: boolean;
  brandSlug: string | undefined;
  severalBrands: boolean;
};

const ICONS: Record<Recent['kind'], Icon> = { partner: IconUser, campaign: IconSpeakerphone, view: IconBookmark };

/** What the palette offers, in groups: without words what one was at last and every place; with words what they mean. */
export function entriesOf({ words, goals, recent, found, fresh, brandSlug, severalBrands }: Asked): Group[] {
  const things = (kind: Recent['kind'], list: FoundThing[] | undefined) =>
    (list ?? [])
      .filter((thing) => fresh || begins(words, `${thing.name} ${thing.about}`))
      .sort((one, other) => Number(other.brandSlug === brandSlug) - Number(one.brandSlug === brandSlug))
      .map((thing) => entry(kind, thing, severalBrands));
  const places = goals
    .filter((goal) => begins(words, goal.label))
    .map((goal): Entry => ({
      kind: 'view',
      id: goal.id,
      name: goal.label,
      about: '',
      path: goal.path,
      icon: goal.icon,
    }));
  const groups: Group[] = words
    ? [
        { id: 'partners', label: t`Partners`, entries: things('partner', found?.partners) },
        { id: 'campaigns', label: t`Campaigns`, entries: things('campaign', found?.campaigns) },
        { id: 'views', label: t`Views`, entries: things('view', found?.views) },
        { id: 'places', label: t`Go to`, entries: places },
      ]
    : [
        { id: 'recent', label: t`Recently`, entries: recent.map((one) => ({ ...one, icon: ICONS[one.kind] })) },
        { id: 'places', label: t`Go to`, entries: places },
      ];
  return groups.filter((group) => group.entries.length > 0);
}

function entry(kind: Recent['kind'], thing: FoundThing, severalBrands: boolean): Entry {
  const about = [thing.about, severalBrands ? thing.brandName : ''].filter(Boolean).join(' · ');
  return { kind, id: `${kind}:${thing.id}`, name: thing.name, about, path: pathOf(kind, thing), icon: ICONS[kind] };
}

function pathOf(kind: Recent['kind'], { brandSlug, id }: FoundThing): string {
  switch (kind) {
    case 'partner':
      return `/b/${brandSlug}/partners/${id}`;
    case 'campaign':
      return `/b/${brandSlug}/campaigns/${id}`;
    case 'view':
      return `/b/${brandSlug}/partners?view=${id}`;
  }
}

/** Whether each word typed begins a word of the label, accents and capitals aside. */
export function begins(words: string, label: string): boolean {
  const here = ` ${folded(label)}`;
  return folded(words)
    .split(' ')
    .every((word) => here.includes(` ${word}`));
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
