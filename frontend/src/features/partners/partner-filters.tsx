import { Button, Checkbox, Group, MultiSelect, NumberInput, Stack, Text } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { countryName, exactCount } from '@/design/words';
import { choicesQuery, type Choice, type Network, type RelationshipStage } from './partner-queries';
import type { PartnerSearch } from './partner-search';
import { networkName, stageWord } from './partner-words';
import { NetworkIcon } from './network-icon';

type Props = { brandId: string; search: PartnerSearch; onChange: (change: Partial<PartnerSearch>) => void };

const TIERS = [
  { id: 'nano', min: 1_000, max: 9_999 },
  { id: 'micro', min: 10_000, max: 99_999 },
  { id: 'mid', min: 100_000, max: 499_999 },
  { id: 'macro', min: 500_000, max: 999_999 },
  { id: 'mega', min: 1_000_000, max: undefined },
] as const;

/** What the grid can be narrowed by, with how many partners each choice holds in this brand. */
export function PartnerFilters({ brandId, search, onChange }: Props) {
  const { data } = useQuery(choicesQuery(brandId));
  if (!data) {
    return null;
  }
  return (
    <Stack gap="md">
      <Checkbox.Group
        label={t`Network`}
        value={search.network ?? []}
        onChange={(network) => onChange({ network: network })}
      >
        <Stack gap={6} mt={6}>
          {data.networks.map((choice) => (
            <Checkbox
              key={choice.value}
              value={choice.value}
              size="sm"
              label={
                <Group gap={6} wrap="nowrap">
                  <NetworkIcon network={choice.value as Network} size={16} silent />
                  {networkName(choice.value as Network)} <Count of={choice} />
                </Group>
              }
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <div>
        <Text size="sm" fw={500} id="size-label">
          <Trans>Size</Trans>
        </Text>
        <Group gap={4} my={6} role="group" aria-labelledby="size-label">
          {TIERS.map(({ id, min, max }) => {
            const on = search.followersMin === min && search.followersMax === max;
            return (
              <Button
                key={id}
                size="compact-sm"
                variant={on ? 'filled' : 'default'}
                aria-pressed={on}
                onClick={() =>
                  onChange(
                    on
                      ? { followersMin: undefined, followersMax: undefined }
                      : { followersMin: min, followersMax: max },
                  )
                }
              >
                {tierWord(id)}
              </Button>
            );
          })}
        </Group>
        <Group gap={8} grow>
          <CountField
            label={t`Followers from`}
            value={search.followersMin}
            onCommit={(followersMin) => onChange({ followersMin })}
          />
          <CountField
            label={t`Followers to`}
            value={search.followersMax}
            onCommit={(followersMax) => onChange({ followersMax })}
          />
        </Group>
      </div>
      <Group gap={8} grow>
        <CountField
          label={t`Engagement from`}
          percent
          value={search.engagementMin}
          onCommit={(engagementMin) => onChange({ engagementMin })}
        />
        <CountField
          label={t`Engagement to`}
          percent
          value={search.engagementMax}
          onCommit={(engagementMax) => onChange({ engagementMax })}
        />
      </Group>
      <Picks
        label={t`Category`}
        choices={data.categories}
        value={search.category}
        onChange={(category) => onChange({ category })}
      />
      <Picks
        label={t`Stage`}
        choices={data.stages}
        word={(value) => stageWord(value as RelationshipStage)}
        value={search.stage}
        onChange={(stage) => onChange({ stage: stage as RelationshipStage[] })}
      />
      <Picks
        label={t`Country`}
        choices={data.countries}
        word={countryName}
        value={search.country}
        onChange={(country) => onChange({ country })}
      />
      <Picks
        label={t`Country of the audience`}
        choices={data.audienceCountries}
        word={countryName}
        value={search.audienceCountry}
        onChange={(audienceCountry) => onChange({ audienceCountry })}
      />
      <Picks
        label={t`Followed up by`}
        choices={data.owners}
        value={search.owner}
        onChange={(owner) => onChange({ owner })}
      />
      <Picks label={t`Tags`} choices={data.tags} value={search.tag} onChange={(tag) => onChange({ tag })} />
    </Stack>
  );
}

type PicksProps = {
  label: string;
  choices: Choice[];
  value: string[] | undefined;
  word?: (value: string) => string;
  onChange: (values: string[]) => void;
};

function Picks({ label, choices, value = [], word, onChange }: PicksProps) {
  if (choices.length === 0 && value.length === 0) {
    return null;
  }
  return (
    <MultiSelect
      label={label}
      searchable
      clearable
      hidePickedOptions
      size="sm"
      value={value}
      onChange={onChange}
      data={choices.map((choice) => ({
        value: choice.value,
        label: `${word ? word(choice.value) : choice.label} (${exactCount(choice.count)})`,
      }))}
      nothingFoundMessage={t`Nothing by this name`}
    />
  );
}

function Count({ of }: { of: Choice }) {
  return (
    <Text span size="xs" c="dimmed" className="figures">
      {exactCount(of.count)}
    </Text>
  );
}

type CountFieldProps = {
  label: string;
  value: number | undefined;
  percent?: boolean;
  onCommit: (value: number | undefined) => void;
};

/** Takes effect when one leaves it or presses Enter, not at every digit. */
function CountField({ label, value, percent = false, onCommit }: CountFieldProps) {
  const scale = percent ? 100 : 1;
  const shown = value === undefined ? '' : Math.round(value * scale * 100) / 100;
  const commit = (text: string) => {
    const digits = text.replace(/[^\d.,]/g, '').replace(',', '.');
    const next = digits === '' ? undefined : Number(digits) / scale;
    if (next !== value && !Number.isNaN(next)) {
      onCommit(next);
    }
  };
  return (
    <NumberInput
      key={shown}
      label={label}
      size="sm"
      min={0}
      hideControls
      allowNegative={false}
      allowedDecimalSeparators={['.', ',']}
      suffix={percent ? ' %' : undefined}
      defaultValue={shown}
      onBlur={(event) => commit(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Enter' && commit(event.currentTarget.value)}
    />
  );
}

/** nano, micro, mid… in the reader's words. */
function tierWord(id: (typeof TIERS)[number]['id']): string {
  switch (id) {
    case 'nano':
      return t`nano`;
    case 'micro':
      return t`micro`;
    case 'mid':
      return t`mid`;
    case 'macro':
      return t`macro`;
    case 'mega':
      return t`mega`;
  }
}
