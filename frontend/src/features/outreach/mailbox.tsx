import { Alert, Stack } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconInbox, IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Text } from '@mantine/core';
import { DateText } from '@/design/date-text';
import { EmptyState } from '@/design/empty-state';
import { ErrorNote } from '@/design/error-note';
import { PageHeader } from '@/design/page-header';
import { ListSkeleton } from '@/design/skeletons';
import { CarriagePill } from './carriage-pill';
import { mailboxQuery } from './outreach-queries';
import classes from './outreach.module.css';

/** Where letters lie while no mail server is set, and those that a mail server would not take. */
export function Mailbox() {
  const found = useQuery(mailboxQuery);
  return (
    <Stack>
      <PageHeader title={t`Mailbox`} />
      {found.data && (
        <Alert variant="light" icon={<IconInfoCircle aria-hidden />}>
          {found.data.smtp ? (
            <Trans>A mail server takes the letters. Only those it did not take are shown here.</Trans>
          ) : (
            <Trans>No mail server is set: letters stay here and are not sent. Their links work.</Trans>
          )}
        </Alert>
      )}
      {found.isPending && <ListSkeleton rows={6} />}
      {found.error && <ErrorNote problem={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.items.length === 0 && (
        <EmptyState icon={<IconInbox size={32} stroke={1.5} aria-hidden />} title={t`No letters`} />
      )}
      <ul className={classes.rows}>
        {found.data?.items.map((letter) => (
          <li key={letter.id}>
            <Link className={classes.row} to="/mailbox/$letterId" params={{ letterId: letter.id }}>
              <Text fw={600} component="span">
                {letter.toName}
              </Text>
              <DateText at={letter.at} />
              <span className={classes.excerpt}>{letter.subject}</span>
              <CarriagePill carriage={letter.carriage} />
            </Link>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
