import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { DayField } from '@/design/day-field';
import { ProblemNote } from '@/design/problem-note';
import { usePartnerChanges, type PartnerView } from './partner-queries';

type Props = { brandId: string; partner: PartnerView };

/** Whether this brand writes to this partner at all. */
export function ContactClosing({ brandId, partner }: Props) {
  const { closeContact, reopenContact, liftObjection } = usePartnerChanges(brandId, partner.id);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState<string>();
  const closes = partner.actions.includes('CLOSE_CONTACT');
  const reopens = partner.actions.includes('REOPEN_CONTACT');
  const lifts = partner.actions.includes('LIFT_OBJECTION');
  if (!closes && !reopens && !lifts) {
    return null;
  }
  return (
    <Paper>
      <Title order={2} size="h3" mb="sm">
        <Trans>Do not contact</Trans>
      </Title>
      <ProblemNote problem={closeContact.error ?? reopenContact.error ?? liftObjection.error} />
      {lifts && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            liftObjection.mutate({ version: partner.version, reason });
          }}
        >
          <Stack gap="sm">
            <Text size="sm">
              <Trans>
                This person objected. Lift it only when they want to hear of the brand again, or never said so: the
                reason is kept on record.
              </Trans>
            </Text>
            <TextInput
              label={t`Reason`}
              required
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Group justify="flex-end">
              <Button type="submit" variant="default" loading={liftObjection.isPending}>
                <Trans>Lift the objection</Trans>
              </Button>
            </Group>
          </Stack>
        </form>
      )}
      {reopens && (
        <Stack gap="sm">
          <Text size="sm">
            <Trans>Nobody of this brand writes to this partner for now.</Trans>
          </Text>
          <Button
            variant="default"
            loading={reopenContact.isPending}
            onClick={() => reopenContact.mutate(partner.version)}
          >
            <Trans>Allow contact again</Trans>
          </Button>
        </Stack>
      )}
      {closes && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            closeContact.mutate({ version: partner.version, reason, ...(until ? { until } : {}) });
          }}
        >
          <Stack gap="sm">
            <TextInput
              label={t`Reason`}
              required
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <DayField label={t`Until`} description={t`Left empty: for good`} value={until} onChange={setUntil} />
            <Group justify="flex-end">
              <Button type="submit" variant="default" loading={closeContact.isPending}>
                <Trans>No longer contact</Trans>
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Paper>
  );
}
