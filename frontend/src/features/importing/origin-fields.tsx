import { Checkbox, Group, NativeSelect, SimpleGrid, Text, TextInput, Title } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { DayField } from '@/design/day-field';
import type { ImportMapping } from './import-queries';

export type Origin = Required<Pick<ImportMapping, 'source' | 'purpose' | 'choice' | 'blanks' | 'known' | 'meetBy'>> & {
  collectedOn?: string;
};

type Props = { origin: Origin; onChange: (origin: Origin) => void };

/** Where the list comes from, since when, what for: the data-protection clock starts here. */
export function OriginFields({ origin, onChange }: Props) {
  return (
    <section>
      <Title order={2} size="h3" mb={4}>
        <Trans>Where this list comes from</Trans>
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        <Trans>These people have a right to know it. It is kept with each of them.</Trans>
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }} maw={760}>
        <TextInput
          label={t`Source`}
          placeholder={t`Tool, agency, public ranking…`}
          required
          maxLength={300}
          value={origin.source}
          onChange={(event) => onChange({ ...origin, source: event.currentTarget.value })}
        />
        <DayField
          label={t`Collected on`}
          required
          value={origin.collectedOn}
          onChange={(collectedOn) => onChange({ ...origin, collectedOn })}
        />
        <TextInput
          label={t`Purpose`}
          placeholder={t`Casting for the spring campaign`}
          required
          maxLength={300}
          value={origin.purpose}
          onChange={(event) => onChange({ ...origin, purpose: event.currentTarget.value })}
        />
        <NativeSelect
          size="md"
          label={t`Rows on the same account that differ`}
          value={origin.choice}
          onChange={(event) => onChange({ ...origin, choice: event.currentTarget.value as Origin['choice'] })}
          data={[
            { value: 'FIRST', label: t`Take the first` },
            { value: 'LAST', label: t`Take the last` },
            { value: 'LARGEST', label: t`Take the one with most followers` },
          ]}
        />
        <NativeSelect
          size="md"
          label={t`Partners who are known`}
          value={origin.known}
          onChange={(event) => onChange({ ...origin, known: event.currentTarget.value as Origin['known'] })}
          data={[
            { value: 'REPLACE', label: t`The list replaces what is known` },
            { value: 'FILL', label: t`The list only fills what is missing` },
          ]}
        />
        <NativeSelect
          size="md"
          label={t`Empty cells`}
          value={origin.blanks}
          onChange={(event) => onChange({ ...origin, blanks: event.currentTarget.value as Origin['blanks'] })}
          data={[
            { value: 'KEEP', label: t`Keep what is known` },
            { value: 'CLEAR', label: t`Clear what is known (country, languages, categories, tags, biography)` },
          ]}
        />
      </SimpleGrid>
      <Checkbox.Group
        mt="md"
        label={t`Meet a known partner by`}
        description={t`The handle always counts. Shared addresses, such as an agent’s, make several people one: leave these off when in doubt.`}
        value={origin.meetBy}
        onChange={(meetBy) => onChange({ ...origin, meetBy })}
      >
        <Group mt="xs">
          <Checkbox value="EMAIL" label={t`E-mail`} />
          <Checkbox value="PHONE" label={t`Phone`} />
        </Group>
      </Checkbox.Group>
    </section>
  );
}
