import { Button, CloseButton, Group } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { exactDate, percent, shortCount } from '@/design/words';
import { euroWords } from './casting-words';
import { chipWord } from './facet-words';
import type { CustomField } from './field-queries';
import { fieldsAsked, pickedOf, rangeOf, withoutField, withPicked, withRange } from './field-search';
import { decimalWords } from './field-words';
import { valuesOf, type FacetView } from './partner-queries';
import { FACET_KEYS, FACETS, isLeftOut, picking, type PartnerSearch } from './partner-search';
import classes from './partners.module.css';

type Props = {
  facets: FacetView[];
  fields: CustomField[];
  search: PartnerSearch;
  onChange: (change: Partial<PartnerSearch>) => void;
};
type Chip = { id: string; words: string; out?: boolean; without: Partial<PartnerSearch> };

/** Every filter in force, each with its way out. */
export function FilterChips({ facets, fields, search, onChange }: Props) {
  const chips = [...facetChips(facets, search), ...rangeChips(search), ...fieldChips(fields, search)];
  if (chips.length === 0) {
    return null;
  }
  return (
    <Group gap={8} role="group" aria-label={t`Filters in force`}>
      {chips.map((chip) => (
        <span key={chip.id} className={classes.chip} data-out={chip.out || undefined}>
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
  const kept = new Set(['q', 'sort', 'open', 'view', 'add']);
  return Object.fromEntries(
    Object.keys(search)
      .filter((key) => !kept.has(key))
      .map((key) => [key, undefined]),
  );
}

function facetChips(facets: FacetView[], search: PartnerSearch): Chip[] {
  return FACET_KEYS.flatMap((key) =>
    (search[key] ?? []).map((picked): Chip => {
      const out = isLeftOut(picked);
      const value = out ? picked.slice(1) : picked;
      const label = valuesOf(facets, FACETS[key]).find((one) => one.value === value)?.label ?? value;
      const word = chipWord(key, value, label);
      return {
        id: `${key}:${picked}`,
        words: out ? t`except ${word}` : word,
        out,
        without: { [key]: picking(search[key], value, 'off') },
      };
    }),
  );
}

function rangeChips(search: PartnerSearch): Chip[] {
  const chips: Chip[] = [];
  const { followersMin, followersMax, engagementMin, engagementMax, viewsMin, viewsMax } = search;
  const { priceMin, priceMax, contactFrom, contactTo } = search;
  if (followersMin !== undefined || followersMax !== undefined) {
    chips.push({
      id: 'followers',
      words: t`followers ${range(followersMin, followersMax, shortCount)}`,
      without: { followersMin: undefined, followersMax: undefined },
    });
  }
  if (engagementMin !== undefined || engagementMax !== undefined) {
    chips.push({
      id: 'engagement',
      words: t`engagement ${range(engagementMin, engagementMax, (share) => percent(share))}`,
      without: { engagementMin: undefined, engagementMax: undefined },
    });
  }
  if (viewsMin !== undefined || viewsMax !== undefined) {
    chips.push({
      id: 'views',
      words: t`views ${range(viewsMin, viewsMax, shortCount)}`,
      without: { viewsMin: undefined, viewsMax: undefined },
    });
  }
  if (priceMin !== undefined || priceMax !== undefined) {
    chips.push({
      id: 'price',
      words: t`lowest rate ${range(priceMin, priceMax, euroWords)}`,
      without: { priceMin: undefined, priceMax: undefined },
    });
  }
  if (contactFrom !== undefined || contactTo !== undefined) {
    chips.push({
      id: 'contact',
      words: t`last contact ${range(contactFrom, contactTo, (day) => exactDate(day))}`,
      without: { contactFrom: undefined, contactTo: undefined },
    });
  }
  return chips;
}

/** What is asked of the brand's own fields; of one that is retired, that it is not asked. */
function fieldChips(fields: CustomField[], search: PartnerSearch): Chip[] {
  return fieldsAsked({ ...search, sort: undefined }).flatMap((id): Chip[] => {
    const field = fields.find((one) => one.id === id);
    if (!field) {
      return [{ id, words: t`a field that is no longer there`, out: true, without: withoutField(search, id) }];
    }
    const { name } = field;
    const picks = (pickedOf(search, id) ?? []).map((picked): Chip => {
      const out = isLeftOut(picked);
      const value = out ? picked.slice(1) : picked;
      const choice = field.choices.find((one) => one.id === value)?.name ?? t`Not known`;
      const word = `${name} : ${choice}`;
      return {
        id: `${id}:${picked}`,
        words: out ? t`except ${word}` : word,
        out,
        without: withPicked(search, id, picking(pickedOf(search, id), value, 'off')),
      };
    });
    const { from, to } = rangeOf(search, id);
    const words = field.kind === 'DATE' ? (day: string) => exactDate(day) : decimalWords;
    return from || to
      ? [...picks, { id, words: `${name} ${range(from, to, words)}`, without: withRange(search, id, {}) }]
      : picks;
  });
}

function range<T>(from: T | undefined, to: T | undefined, words: (value: T) => string): string {
  if (from !== undefined && to !== undefined) {
    return `${words(from)} – ${words(to)}`;
  }
  return from !== undefined ? `≥ ${words(from)}` : to !== undefined ? `≤ ${words(to)}` : '';
}
