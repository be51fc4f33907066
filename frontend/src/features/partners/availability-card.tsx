import { Button, Group, Paper, SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { DayField } from '@/design/day-field';
import { useFormInPlace } from '@/design/form-in-place';
import { today } from '@/design/local-day';
import { ProblemNote } from '@/design/problem-note';
import { StatusPill } from '@/design/status-pill';
import { useCastingChanges } from './casting-queries';
import { AVAILABILITIES, availabilityWords, nowTone, nowWord, saidBy, saidWord } from './casting-words';
import type { PartnerView } from './partner-queries';

type Props = { brandId: string; partner: PartnerView };

/** Whether a partner has time, as somebody said it. */
export function AvailabilityCard({ brandId, partner }: Props) {
  const { place, editing, open, close } = useFormInPlace();
  const said = partner.availability;
  return (
    <Paper ref={place} component="section" aria-label={t`Availability`}>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h3">
          <Trans>Availability</Trans>
        </Title>
        {partner.actions.includes('EDIT') && !editing && (
          <Button variant="subtle" size="compact-sm" onClick={open} aria-label={t`Edit the availability`}>
            <Trans>Edit</Trans>
          </Button>
        )}
      </Group>
      {editing ? (
        <Form brandId={brandId} partner={partner} onClose={close} />
      ) : said ? (
        <Stack gap={4}>
          <div>
            <StatusPill tone={nowTone(said.now)}>
              {said.now === 'OVER' || said.now === 'LATER' ? nowWord(said.now) : availabilityWords(said)}
            </StatusPill>
          </div>
          {(said.now === 'OVER' || said.now === 'LATER') && <Text size="sm">{availabilityWords(said)}</Text>}
          {said.note && said.word !== 'IN_WORDS' && <Text size="sm">{said.note}</Text>}
          <Text size="xs" c="dimmed">
            {saidBy(said)}
          </Text>
        </Stack>
      ) : (
        <Text size="sm" c="dimmed">
          <Trans>Nobody has said yet.</Trans>
        </Text>
      )}
    </Paper>
  );
}

function Form({ brandId, partner, onClose }: Props & { onClose: () => void }) {
  const { say, unsay } = useCastingChanges(brandId, partner.id);
  const before = partner.availability;
  const [word, setWord] = useState(before?.word ?? 'AVAILABLE');
  const [from, setFrom] = useState(before?.from);
  const [until, setUntil] = useState(before?.until);
  const [note, setNote] = useState(before?.note ?? '');
  const [who, setWho] = useState(before?.saidBy ?? '');
  const [saidOn, setSaidOn] = useState<string | undefined>(today());
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        say.mutate(
          { version: partner.version, word, from, until, note, saidBy: who, saidOn: saidOn ?? today() },
          { onSuccess: onClose },
        );
      }}
    >
      <Stack gap="sm">
        <SegmentedControl
          fullWidth
          size="sm"
          aria-label={t`Availability`}
          value={word}
          onChange={setWord}
          data={AVAILABILITIES.map((one) => ({ value: one, label: saidWord(one) }))}
        />
        <Group grow gap={8}>
          <DayField label={t`From`} value={from} onChange={setFrom} />
          <DayField label={t`Until`} value={until} onChange={setUntil} />
        </Group>
        <TextInput
          label={t`In their words`}
          required={word === 'IN_WORDS'}
          maxLength={400}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group grow gap={8} align="flex-end">
          <TextInput
            label={t`Who said so`}
            maxLength={120}
            value={who}
            onChange={(event) => setWho(event.currentTarget.value)}
          />
          <DayField label={t`Said on`} required value={saidOn} onChange={setSaidOn} />
        </Group>
        <ProblemNote problem={say.error ?? unsay.error} />
        <Group justify="flex-end" gap={8}>
          {before && (
            <Button
              variant="subtle"
              color="gray"
              loading={unsay.isPending}
              onClick={() => unsay.mutate(partner.version, { onSuccess: onClose })}
            >
              <Trans>Not known any more</Trans>
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" loading={say.isPending}>
            <Trans>Save</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
