import { Anchor, Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemNote } from '@/design/problem-note';
import { StatusPill } from '@/design/status-pill';
import { mandateFile, useCastingChanges } from './casting-queries';
import { mandateStateWord, mandateTone, periodWords, powerWord, type MandateView } from './casting-words';
import { MandateForm } from './mandate-form';
import { agenciesQuery } from './partner-queries';

type Props = {
  brandId: string;
  partner: { id: string; version: number; displayName: string };
  mandates: MandateView[];
  edits: boolean;
  /** Where the agency is plain from where this stands. */
  ofAgency?: string;
};

/** What agencies may do for a talent; what is over says so. */
export function MandateLines({ brandId, partner, mandates, edits, ofAgency }: Props) {
  const { data: agencies } = useQuery(agenciesQuery(brandId));
  const { bringFile } = useCastingChanges(brandId, partner.id);
  const [form, setForm] = useState<{ mandate?: MandateView }>();
  const nameOf = (id: string) => agencies?.items.find((agency) => agency.id === id)?.name ?? '';
  return (
    <Stack gap="xs">
      {mandates.length === 0 && (
        <Text size="sm" c="dimmed">
          <Trans>No mandate on record: letters go to the person.</Trans>
        </Text>
      )}
      {mandates.map((mandate) => (
        <div key={mandate.id}>
          <Group gap={8}>
            <StatusPill tone={mandateTone(mandate.state)}>{mandateStateWord(mandate.state)}</StatusPill>
            <Text size="sm">{mandate.powers.map(powerWord).join(', ')}</Text>
          </Group>
          <Text size="xs" c="dimmed">
            {[
              mandate.agencyId === ofAgency ? '' : nameOf(mandate.agencyId),
              periodWords(mandate.from, mandate.until),
              mandate.paid === 'AGENCY' ? t`the agency is paid` : t`the talent is paid`,
              mandate.seen || (mandate.fileName ? '' : t`without proof`),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          <Group gap={8}>
            {mandate.fileName && (
              <Anchor size="xs" href={mandateFile(brandId, partner.id, mandate.id)} target="_blank" rel="noreferrer">
                {mandate.fileName}
              </Anchor>
            )}
            {edits && (
              <>
                <Button
                  variant="subtle"
                  size="compact-xs"
                  aria-label={t`Edit the mandate for ${partner.displayName}`}
                  onClick={() => setForm({ mandate })}
                >
                  <Trans>Edit</Trans>
                </Button>
                <FileButton
                  accept="application/pdf,image/jpeg,image/png"
                  onChange={(file) => file && bringFile.mutate({ id: mandate.id, version: partner.version, file })}
                >
                  {(props) => (
                    <Button {...props} variant="subtle" size="compact-xs" loading={bringFile.isPending}>
                      {mandate.fileName ? <Trans>Replace the file</Trans> : <Trans>Add the file</Trans>}
                    </Button>
                  )}
                </FileButton>
              </>
            )}
          </Group>
        </div>
      ))}
      <ProblemNote problem={bringFile.error} />
      {edits && (
        <Group>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t`Add a mandate for ${partner.displayName}`}
            onClick={() => setForm({})}
          >
            <Trans>Add a mandate</Trans>
          </Button>
        </Group>
      )}
      {form && (
        <MandateForm
          brandId={brandId}
          partner={partner}
          agencyId={ofAgency}
          mandate={form.mandate}
          onClose={() => setForm(undefined)}
        />
      )}
    </Stack>
  );
}
