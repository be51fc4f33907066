import { Button, CloseButton, Group } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { countryName, percent, shortCount } from '@/design/words';
import classes from './partners.module.css';
import { choicesQuery, type Choice } from './partner-queries';
import type { PartnerSearch } from './partner-search';
import { networkName, stageWord } from './partner-words';

type Props = { brandId: string; search: PartnerSearch; onChange: (change: Partial<PartnerSearch>) => void };
type Chip = { id: string; words: string; without: Partial<PartnerSearch> };

/** Every filter in force, each with its way out. */
export function FilterChips({ brandId, search, onChange }: Props) {
  const { data: choices } = useQuery(choicesQuery(brandId));
  const chips = chipsOf(search, (list, value) => label(choices?.[list], value));
  if (chips.length === 0) {
    return null;
  }
  return (
    <Group gap={8} role="group" aria-label={t`Filters in force`}>
      {chips.map((chip) => (
        <span key={chip.id} className={classes.chip}>
          {chip.words}
          <CloseButton
            size="sm"
            aria-label={t`Remove the filter ${chip.words}`}
            onClick={() => onChange(chip.without)}
          />
        </span>
      ))}
      {chips.length > 1 && (
        <Button variant="subtle" size="compact-sm" onClick={() => onChange(nothing(search))}>
          <Trans>Clear all</Trans>
        </Button>
      )}
    </Group>
  );
}

/** The same address without any filter; sort and search words stay. */
export function nothing(search: PartnerSearch): Partial<PartnerSearch> {
  const kept = new Set(['q', 'sort', 'open']);
  return Object.fromEntries(
    Object.keys(search)
      .filter((key) => !kept.has(key))
      .map((key) => [key, undefined]),
  );
}

type Lists = 'categories' | 'owners' | 'tags';

function label(choices: Choice[] | undefined, value: string): string {
  return choices?.find((choice) => choice.value === value)?.label ?? value;
}

function chipsOf(search: PartnerSearch, named: (list: Lists, value: string) => string): Chip[] {
  const chips: Chip[] = [];
  const each = <K extends 'network' | 'category' | 'country' | 'audienceCountry' | 'stage' | 'owner' | 'tag'>(
    key: K,
    word: (value: NonNullable<PartnerSearch[K]>[number]) => string,
  ) => {
    const values: readonly NonNullable<PartnerSearch[K]>[number][] = search[key] ?? [];
    values.forEach((value) =>
      chips.push({
        id: `${key}:${value}`,
        words: word(value),
        without: { [key]: values.filter((other) => other !== value) },
      }),
    );
  };
  each('network', networkName);
  each('category', (value) => named('categories', value));
  each('stage', stageWord);
  each('country', countryName);
  each('audienceCountry', (value) => t`audience ${countryName(value)}`);
  each('owner', (value) => named('owners', value));
  each('tag', (value) => `#${named('tags', value)}`);
  if (search.followersMin !== undefined || search.followersMax !== undefined) {
    chips.push({
      id: 'followers',
      words: t`followers ${range(search.followersMin, search.followersMax, shortCount)}`,
      without: { followersMin: undefined, followersMax: undefined },
    });
  }
  if (search.engagementMin !== undefined || search.engagementMax !== undefined) {
    chips.push({
      id: 'engagement',
      words: t`engagement ${range(search.engagementMin, search.engagementMax, (share) => percent(share))}`,
      without: { engagementMin: undefined, engagementMax: undefined },
    });
  }
  return chips;
}

function range(from: number | undefined, to: number | undefined, words: (value: number) => string): string {
  if (from !== undefined && to !== undefined) {
    return `${words(from)} – ${words(to)}`;
  }
  return from !== undefined ? `≥ ${words(from)}` : `≤ ${words(to ?? 0)}`;
}
