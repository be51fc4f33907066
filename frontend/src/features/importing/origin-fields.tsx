import { NativeSelect, SimpleGrid, Text, TextInput, Title } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { DayField } from '@/design/day-field';
import type { ImportMapping } from './import-queries';

export type Origin = Required<Pick<ImportMapping, 'source' | 'purpose' | 'choice'>> & { collectedOn?: string };

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
      </SimpleGrid>
    </section>
  );
}
