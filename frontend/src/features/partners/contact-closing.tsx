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
  const { closeContact, reopenContact } = usePartnerChanges(brandId, partner.id);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState<string>();
  const closes = partner.actions.includes('CLOSE_CONTACT');
  const reopens = partner.actions.includes('REOPEN_CONTACT');
  if (!closes && !reopens) {
    return null;
  }
  return (
    <Paper>
      <Title order={2} size="h3" mb="sm">
        <Trans>Do not contact</Trans>
      </Title>
      <ProblemNote problem={closeContact.error ?? reopenContact.error} />
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
