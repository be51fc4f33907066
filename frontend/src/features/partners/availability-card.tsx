import { Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { DayField } from '@/design/day-field';
import { ProblemNote } from '@/design/problem-note';
import { StatusPill } from '@/design/status-pill';
import { useCastingChanges } from './casting-queries';
import { AVAILABILITIES, availabilityWords, nowTone, nowWord, saidWord } from './casting-words';
import type { PartnerView } from './partner-queries';
import { SaidCard } from './said-card';
import { SaidActions, SourceFields, useSource } from './said-fields';

type Props = { brandId: string; partner: PartnerView };

/** Whether a partner has time, as somebody said it. */
export function AvailabilityCard({ brandId, partner }: Props) {
  return (
    <SaidCard
      title={t`Availability`}
      edit={t`Edit the availability`}
      partner={partner}
      said={partner.availability}
      form={(close) => <Form brandId={brandId} partner={partner} onClose={close} />}
    >
      {(said) => (
        <>
          <div>
            <StatusPill tone={nowTone(said.now)}>
              {said.now === 'OVER' || said.now === 'LATER' ? nowWord(said.now) : availabilityWords(said)}
            </StatusPill>
          </div>
          {(said.now === 'OVER' || said.now === 'LATER') && <Text size="sm">{availabilityWords(said)}</Text>}
          {said.note && said.word !== 'IN_WORDS' && <Text size="sm">{said.note}</Text>}
        </>
      )}
    </SaidCard>
  );
}

function Form({ brandId, partner, onClose }: Props & { onClose: () => void }) {
  const { say, unsay } = useCastingChanges(brandId, partner.id);
  const before = partner.availability;
  const [word, setWord] = useState(before?.word ?? 'AVAILABLE');
  const [from, setFrom] = useState(before?.from);
  const [until, setUntil] = useState(before?.until);
  const [note, setNote] = useState(before?.note ?? '');
  const saying = useSource(before);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        say.mutate({ version: partner.version, word, from, until, note, ...saying.source }, { onSuccess: onClose });
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
        <SourceFields {...saying} />
        <ProblemNote problem={say.error ?? unsay.error} />
        <SaidActions
          saving={say.isPending}
          forgetting={unsay.isPending}
          onForget={before && (() => unsay.mutate(partner.version, { onSuccess: onClose }))}
          onClose={onClose}
        />
      </Stack>
    </form>
  );
}
