import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconMessages } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DateText } from '@/design/date-text';
import { EmptyState } from '@/design/empty-state';
import { ErrorNote } from '@/design/error-note';
import { PageHeader } from '@/design/page-header';
import { ListSkeleton } from '@/design/skeletons';
import { CarriagePill } from './carriage-pill';
import { conversationQuery, type MessageView } from './outreach-queries';
import { channelWords, kindWords } from './outreach-words';
import classes from './outreach.module.css';
import { WithheldLetter } from './withheld-letter';

type Props = { brandId: string; slug: string; partnerId: string; partnerName?: string; beside?: ReactNode };

/** Everything said between the brand and one partner. */
export function Conversation({ brandId, slug, partnerId, partnerName, beside }: Props) {
  const found = useQuery(conversationQuery(brandId, partnerId));
  const said = found.data;
  const last = said?.messages.at(-1);
  return (
    <Stack>
      <PageHeader
        title={partnerName ?? t`Conversation`}
        above={
          <Link to="/b/$slug/messages" params={{ slug }}>
            <Trans>Messages</Trans>
          </Link>
        }
        actions={
          <>
            <Button
              variant="default"
              renderRoot={(props: object) => (
                <Link {...props} to="/b/$slug/partners/$partnerId" params={{ slug, partnerId }} />
              )}
            >
              <Trans>Open the profile</Trans>
            </Button>
            {last && (
              <Button
                renderRoot={(props: object) => (
                  <Link
                    {...props}
                    to="/b/$slug/collaborations/$collaborationId/write"
                    params={{ slug, collaborationId: last.collaborationId }}
                    search={{ kind: 'FOLLOW_UP' }}
                  />
                )}
              >
                <Trans>Write</Trans>
              </Button>
            )}
          </>
        }
      />
      {beside}
      {found.isPending && <ListSkeleton rows={4} />}
      {found.error && <ErrorNote problem={found.error} onRetry={() => void found.refetch()} />}
      {said?.messages.length === 0 && (
        <EmptyState icon={<IconMessages size={32} stroke={1.5} aria-hidden />} title={t`No messages yet`}>
          <Trans>The first letter is written from a collaboration of a campaign.</Trans>
        </EmptyState>
      )}
      <ol className={classes.messages}>
        {said?.messages.map((message) => (
          <li key={message.id} tabIndex={-1} className={classes.message} data-direction={message.direction}>
            <OneMessage message={message}>
              {message.withheld && (
                <WithheldLetter brandId={brandId} partnerId={partnerId} version={said.version} message={message} />
              )}
            </OneMessage>
          </li>
        ))}
      </ol>
    </Stack>
  );
}

function OneMessage({ message, children }: { message: MessageView; children?: ReactNode }) {
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" gap="xs">
        <Text fw={600}>
          {message.direction === 'OUT' ? (
            <>
              {message.kind && kindWords(message.kind)} · {message.by} → {message.toName}
              {message.toAgent && (
                <>
                  {' '}
                  (<Trans>agent</Trans>)
                </>
              )}
            </>
          ) : (
            <Trans>
              Answer by {channelWords(message.channel)}, logged by {message.by}
            </Trans>
          )}
        </Text>
        <Group gap="xs">
          {message.carriage && <CarriagePill carriage={message.carriage} />}
          <DateText at={message.at} />
        </Group>
      </Group>
      {children}
      {message.subject && <Text mt="xs">{message.subject}</Text>}
      {message.text && <p className={classes.letter}>{message.text}</p>}
    </Paper>
  );
}
