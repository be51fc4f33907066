import { Group, Stack } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { DayField } from '@/design/day-field';
import { Facet, type FacetValue } from './facet';
import { useFacetLook } from './facet-queries';
import { facetWord, LIGHT_FACETS, tierRange, valueWord } from './facet-words';
import classes from './facets.module.css';
import { FilterSection } from './filter-section';
import { LightsFacet } from './lights-facet';
import { NetworkIcon } from './network-icon';
import { valuesOf, type Choice, type FacetView } from './partner-queries';
import { FACETS, isLeftOut, type FacetKey, type PartnerSearch } from './partner-search';
import { RangeFields } from './range-fields';

type Props = {
  brandId: string;
  /** What the list as it stands holds of each facet, a facet's own selection aside. */
  facets: FacetView[];
  search: PartnerSearch;
  onChange: (change: Partial<PartnerSearch>) => void;
  /** What only this brand asks. */
  children?: ReactNode;
};

const TIERS = ['NANO', 'MICRO', 'MID', 'MACRO', 'MEGA', '-'];

/** What the grid can be narrowed by, with how many partners each choice would leave. */
export function PartnerFilters({ brandId, facets, search, onChange, children }: Props) {
  const facet = (key: FacetKey) => (
    <Values key={key} brandId={brandId} of={key} facets={facets} search={search} onChange={onChange} />
  );
  const section = (key: FacetKey, open = false, more?: ReactNode) => (
    <FilterSection label={facetWord(key)} open={open} inForce={search[key]?.length ?? 0}>
      {facet(key)}
      {more}
    </FilterSection>
  );
  const lights = Object.keys(LIGHT_FACETS) as (keyof typeof LIGHT_FACETS)[];
  return (
    <div>
      {section('network', true)}
      <FilterSection
        label={facetWord('tier')}
        open
        inForce={(search.tier?.length ?? 0) + inForce(search.followersMin, search.followersMax)}
      >
        {facet('tier')}
        <RangeFields
          from={{ label: t`Followers from`, value: search.followersMin }}
          to={{ label: t`Followers to`, value: search.followersMax }}
          onCommit={(followersMin, followersMax) => onChange({ followersMin, followersMax })}
        />
      </FilterSection>
      <FilterSection
        label={t`Lights`}
        open
        inForce={(search.allGreen?.length ?? 0) + lights.reduce((sum, light) => sum + (search[light]?.length ?? 0), 0)}
      >
        <Facet
          label={facetWord('allGreen')}
          values={valuesOf(facets, 'ALL_GREEN')
            .concat(search.allGreen?.includes('YES') ? [] : [{ value: 'YES', label: 'YES', count: 0 }])
            .filter((one, index, all) => one.value === 'YES' && all.findIndex((o) => o.value === 'YES') === index)
            .map((one) => ({ value: one.value, words: facetWord('allGreen'), count: one.count }))}
          picked={search.allGreen}
          onPick={(allGreen) => onChange({ allGreen })}
        />
        <LightsFacet facets={facets} search={search} onChange={onChange} />
      </FilterSection>
      {section('category', true)}
      {section('stage', true)}
      {section('country')}
      {section('audienceCountry')}
      {section('language')}
      {section('owner')}
      {section('tag')}
      <FilterSection
        label={t`Engagement and views`}
        inForce={inForce(search.engagementMin, search.engagementMax, search.viewsMin, search.viewsMax)}
      >
        <Stack gap="xs">
          <RangeFields
            unit="percent"
            from={{ label: t`Engagement from`, value: search.engagementMin }}
            to={{ label: t`Engagement to`, value: search.engagementMax }}
            onCommit={(engagementMin, engagementMax) => onChange({ engagementMin, engagementMax })}
          />
          <RangeFields
            from={{ label: t`Views from`, value: search.viewsMin }}
            to={{ label: t`Views to`, value: search.viewsMax }}
            onCommit={(viewsMin, viewsMax) => onChange({ viewsMin, viewsMax })}
          />
        </Stack>
      </FilterSection>
      <FilterSection
        label={t`Contact`}
        inForce={
          (search.email?.length ?? 0) +
          (search.doNotContact?.length ?? 0) +
          (search.contactFrom ? 1 : 0) +
          (search.contactTo ? 1 : 0)
        }
      >
        <Stack gap="xs">
          <Named label={facetWord('email')}>{facet('email')}</Named>
          <Named label={facetWord('doNotContact')}>{facet('doNotContact')}</Named>
          <Group gap={8} grow>
            <DayField
              size="sm"
              label={t`In touch from`}
              value={search.contactFrom}
              onChange={(contactFrom) => onChange({ contactFrom })}
            />
            <DayField
              size="sm"
              label={t`In touch to`}
              value={search.contactTo}
              onChange={(contactTo) => onChange({ contactTo })}
            />
          </Group>
        </Stack>
      </FilterSection>
      <FilterSection label={t`Rates, excl. VAT`} inForce={inForce(search.priceMin, search.priceMax)}>
        <div className={classes.hint}>
          <Trans>
            The lowest known rate, of the networks filtered by, in euros. Rates in other currencies are not converted
            and do not match.
          </Trans>
        </div>
        <RangeFields
          unit="euros"
          from={{ label: t`Rate from`, value: search.priceMin }}
          to={{ label: t`Rate to`, value: search.priceMax }}
          onCommit={(priceMin, priceMax) => onChange({ priceMin, priceMax })}
        />
      </FilterSection>
      {section('availability')}
      {section('kind')}
      {section('agency')}
      {children}
    </div>
  );
}

/** How many of these ends narrow anything. */
function inForce(...ends: (number | undefined)[]): number {
  return ends.filter((one) => one !== undefined).length;
}

type ValuesProps = Omit<Props, 'children'> & { of: FacetKey };

function Values({ brandId, of: key, facets, search, onChange }: ValuesProps) {
  const counted = valuesOf(facets, FACETS[key]);
  const more = facets.find((one) => one.facet === FACETS[key])?.more ?? 0;
  const { look, found } = useFacetLook(brandId, FACETS[key], search);
  const missing = (search[key] ?? [])
    .map((value) => (isLeftOut(value) ? value.slice(1) : value))
    .filter((value) => !counted.some((one) => one.value === value))
    .map((value) => ({ value, label: value, count: 0 }));
  const values = [...counted, ...missing];
  if (key === 'tier') {
    values.sort((one, other) => TIERS.indexOf(one.value) - TIERS.indexOf(other.value));
  }
  const inWords = (one: Choice): FacetValue => ({
    value: one.value,
    words: valueWord(key, one.value, one.label),
    count: one.count,
    before: key === 'network' ? <NetworkIcon network={one.value} size={16} silent /> : undefined,
    hint: key === 'tier' ? tierRange(one.value) : undefined,
  });
  return (
    <Facet
      label={facetWord(key)}
      values={values.map(inWords)}
      more={more}
      onLook={more > 0 ? look : undefined}
      found={found && { values: found.values.map(inWords), more: found.more ?? 0 }}
      picked={search[key]}
      onPick={(picked) => onChange({ [key]: picked })}
    />
  );
}

function Named({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <div className={classes.hint}>{label}</div>
      {children}
    </div>
  );
}
