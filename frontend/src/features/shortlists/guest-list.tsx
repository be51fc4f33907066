import { Button, CopyButton, Group, Menu, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconDotsVertical, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DateText } from '@/design/date-text';
import { Dialog } from '@/design/dialog';
import { ErrorNote } from '@/design/error-note';
import { ProblemNote } from '@/design/problem-note';
import { ListSkeleton } from '@/design/skeletons';
import { StatusPill } from '@/design/status-pill';
import { exactDate } from '@/design/words';
import { ClientCards } from './client-cards';
import { InviteForm } from './invite-form';
import {
  showingQuery,
  useGuestAddress,
  type GuestView,
  type ShortlistView,
  type useShortlistChange,
} from './shortlist-queries';
import { fieldWord, guestState, peopleWords } from './shortlist-words';
import classes from './shortlist-page.module.css';

type Change = ReturnType<typeof useShortlistChange>;
type Props = { brandId: string; list: ShortlistView; change: Change };

/** Who was asked for their answers, where each stands, and what they were shown. */
export function GuestList({ brandId, list, change }: Props) {
  const [inviting, { open: invite, close }] = useDisclosure(false);
  const [looking, setLooking] = useState<number>();
  const address = useGuestAddress(brandId, list.id);
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={2} size="h3">
          <Trans>Guests</Trans>
        </Title>
        {list.actions.includes('INVITE') && (
          <Button variant="default" leftSection={<IconUserPlus size={18} aria-hidden />} onClick={invite}>
            <Trans>Invite a guest</Trans>
          </Button>
        )}
      </Group>
      {list.guests.length === 0 && (
        <Text c="dimmed" size="sm">
          <Trans>Nobody is invited yet: the list is shared, but nobody has a link to it.</Trans>
        </Text>
      )}
      <ul className={classes.guests}>
        {list.guests.map((guest) => (
          <Guest key={guest.id} guest={guest} list={list} change={change} onAddress={() => address.mutate(guest.id)} />
        ))}
      </ul>
      <ProblemNote problem={address.error} />
      {list.showings.length > 0 && (
        <Stack gap={4}>
          <Text fw={600} size="sm">
            <Trans>What the client was shown</Trans>
          </Text>
          {list.showings.map((showing) => (
            <Group key={showing.number} gap="xs">
              <Text size="sm">
                <Trans>Version {showing.number}</Trans>, <DateText at={showing.at} />, {peopleWords(showing.people)}
              </Text>
              <Button variant="subtle" size="compact-sm" onClick={() => setLooking(showing.number)}>
                <Trans>Look at it</Trans>
              </Button>
            </Group>
          ))}
        </Stack>
      )}
      {inviting && (
        <Dialog onClose={close} title={t`Invite a guest`}>
          <InviteForm change={change} onInvited={close} />
        </Dialog>
      )}
      {address.data && <Address url={address.data.url} until={address.data.expiresAt} onClose={address.reset} />}
      {looking !== undefined && (
        <ShownThen brandId={brandId} list={list} number={looking} onClose={() => setLooking(undefined)} />
      )}
    </Stack>
  );
}

type GuestProps = { guest: GuestView; list: ShortlistView; change: Change; onAddress: () => void };

function Guest({ guest, list, change, onAddress }: GuestProps) {
  const state = guestState(guest);
  const invites = list.actions.includes('INVITE');
  const ready = guest.standing === 'READY';
  return (
    <li className={classes.guest}>
      <div>
        <Text fw={600}>{guest.name}</Text>
        <Text size="sm" c="dimmed" className={classes.address}>
          {guest.email}
        </Text>
      </div>
      <StatusPill tone={state.tone}>{state.words}</StatusPill>
      <Text size="sm" c="dimmed">
        {guest.sentAt ? (
          <Trans>
            answered <DateText at={guest.sentAt} />
          </Trans>
        ) : (
          <Trans>
            opens until <DateText at={guest.expiresAt} exact />
          </Trans>
        )}
      </Text>
      {list.phase !== 'CLOSED' && (
        <Menu>
          <Menu.Target>
            <Button variant="subtle" px="xs" aria-label={t`What can be done with the link of ${guest.name}`}>
              <IconDotsVertical size={18} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {invites && ready && (
              <>
                <Menu.Item onClick={onAddress}>
                  <Trans>A link to pass on</Trans>
                </Menu.Item>
                <Menu.Item
                  onClick={() =>
                    change.mutate(
                      { kind: 'write', guestId: guest.id },
                      {
                        onSuccess: () =>
                          notifications.show({ message: t`The letter is on its way to ${guest.email}.` }),
                      },
                    )
                  }
                >
                  <Trans>Send the letter again</Trans>
                </Menu.Item>
              </>
            )}
            <Menu.Item onClick={() => change.mutate({ kind: 'prolong', guestId: guest.id, days: 14 })}>
              <Trans>Let it open 14 more days from today</Trans>
            </Menu.Item>
            {guest.standing === 'WITHDRAWN' ? (
              <Menu.Item onClick={() => change.mutate({ kind: 'letIn', guestId: guest.id })}>
                <Trans>Let them in again</Trans>
              </Menu.Item>
            ) : (
              <Menu.Item color="red" onClick={() => change.mutate({ kind: 'withdraw', guestId: guest.id })}>
                <Trans>Withdraw the link (answers stay, can be undone)</Trans>
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}

function Address({ url, until, onClose }: { url: string; until: string; onClose: () => void }) {
  return (
    <Dialog onClose={onClose} title={t`A link to pass on`}>
      <Stack>
        <Text size="sm">
          <Trans>
            Shown this once: whoever holds it answers in this guest's name. It opens until {exactDate(until)}.
          </Trans>
        </Text>
        <TextInput readOnly value={url} aria-label={t`Link`} onFocus={(event) => event.currentTarget.select()} />
        <Group justify="flex-end">
          <CopyButton value={url}>
            {({ copied, copy }) => <Button onClick={copy}>{copied ? t`Copied` : t`Copy`}</Button>}
          </CopyButton>
        </Group>
      </Stack>
    </Dialog>
  );
}

type ThenProps = { brandId: string; list: ShortlistView; number: number; onClose: () => void };

function ShownThen({ brandId, list, number, onClose }: ThenProps) {
  const showing = useQuery(showingQuery(brandId, list.id, number));
  return (
    <Dialog onClose={onClose} size="xl" title={t`What the client saw, version ${number}`}>
      {showing.isPending && <ListSkeleton rows={4} />}
      {showing.isError && <ErrorNote problem={showing.error} onRetry={() => void showing.refetch()} />}
      {showing.data && (
        <Stack>
          <Text size="sm" c="dimmed">
            {exactDate(showing.data.at)} · {showing.data.fields.map(fieldWord).join(' · ')}
          </Text>
          <div className={classes.preview}>
            <ClientCards cards={showing.data.cards} />
          </div>
        </Stack>
      )}
    </Dialog>
  );
}
