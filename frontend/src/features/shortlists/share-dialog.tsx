import { Alert, Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconCheck, IconEye } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '@/design/dialog';
import { ErrorNote } from '@/design/error-note';
import { ProblemNote } from '@/design/problem-note';
import { ListSkeleton } from '@/design/skeletons';
import { StatusPill } from '@/design/status-pill';
import { ClientCards } from './client-cards';
import { InviteForm } from './invite-form';
import { previewQuery, useShortlistChange, type SharedField, type ShortlistView } from './shortlist-queries';
import { FIELDS, fieldWord, guestState, peopleWords, USUAL_FIELDS } from './shortlist-words';
import classes from './shortlist-page.module.css';

type Props = { brandId: string; list: ShortlistView; onClose: () => void };

/** What the client will see, exactly, before they see it; then who they are. */
export function ShareDialog({ brandId, list, onClose }: Props) {
  const [fields, setFields] = useState<SharedField[]>(list.showings.at(-1)?.fields ?? USUAL_FIELDS);
  const [shared, setShared] = useState(false);
  const ordered = FIELDS.filter((field) => fields.includes(field));
  const preview = useQuery({
    ...previewQuery(brandId, list.id, list.version, ordered),
    placeholderData: keepPreviousData,
  });
  const change = useShortlistChange(brandId, list);
  const blocked = list.entries.filter((entry) => entry.partner.doNotContact);
  const share = () => {
    if (preview.data) {
      change.mutate(
        { kind: 'show', fields: ordered, fingerprint: preview.data.fingerprint },
        { onSuccess: () => setShared(true), onError: () => void preview.refetch() },
      );
    }
  };
  return (
    <Dialog onClose={onClose} size="xl" title={shared ? t`Shared: who will answer?` : t`Share with the client`}>
      {shared ? (
        <Stack>
          <Alert color="green" variant="light" icon={<IconCheck aria-hidden />} role="status">
            <Trans>The list is open for answers. Each guest gets a letter with a link of their own.</Trans>
          </Alert>
          {list.guests.map((guest) => (
            <Group key={guest.id} justify="space-between">
              <Text>
                {guest.name}{' '}
                <Text span size="sm" c="dimmed">
                  {guest.email}
                </Text>
              </Text>
              <StatusPill tone={guestState(guest).tone}>{guestState(guest).words}</StatusPill>
            </Group>
          ))}
          <InviteForm change={change} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <Trans>Done</Trans>
            </Button>
          </Group>
        </Stack>
      ) : (
        <Stack>
          <Text size="sm">
            <Trans>
              Names are always shown, and what the campaign and this list are called. Never shown: votes, remarks,
              contacts, and what the lights rest on.
            </Trans>
          </Text>
          <Checkbox.Group label={t`What else the client sees`} value={fields} onChange={(value) => setFields(value)}>
            <div className={classes.fields}>
              {FIELDS.map((field) => (
                <Checkbox key={field} value={field} label={fieldWord(field)} />
              ))}
            </div>
          </Checkbox.Group>
          {blocked.length > 0 && (
            <Alert color="red" variant="light" title={t`Do not contact`}>
              <Trans>{blocked.map((entry) => entry.partner.name).join(', ')} would be shown too.</Trans>
            </Alert>
          )}
          <Title order={3} size="h4">
            <Group gap={8}>
              <IconEye size={18} aria-hidden />
              <Trans>What the client will see</Trans>
              <Text span size="sm" c="dimmed">
                {peopleWords(preview.data?.cards.length ?? 0)}
              </Text>
            </Group>
          </Title>
          {preview.isPending && <ListSkeleton rows={4} />}
          {preview.isError && <ErrorNote problem={preview.error} onRetry={() => void preview.refetch()} />}
          {preview.data && (
            <section className={classes.preview} aria-label={t`Preview`} aria-busy={preview.isPlaceholderData}>
              <Text size="sm" c="dimmed">
                {list.campaignName}
              </Text>
              <Text fw={600} mb="sm">
                {list.name}
              </Text>
              <ClientCards cards={preview.data.cards} />
            </section>
          )}
          <ProblemNote problem={change.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button
              onClick={share}
              loading={change.isPending}
              disabled={!preview.data || preview.isPlaceholderData || preview.data.cards.length === 0}
            >
              <Trans>Share exactly this</Trans>
            </Button>
          </Group>
        </Stack>
      )}
    </Dialog>
  );
}
