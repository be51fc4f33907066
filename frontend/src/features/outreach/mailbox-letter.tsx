import { Button, Paper, Stack, Text } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DateText } from '@/design/date-text';
import { ErrorNote } from '@/design/error-note';
import { PageHeader } from '@/design/page-header';
import { ProblemNote } from '@/design/problem-note';
import { PageSkeleton } from '@/design/skeletons';
import { CarriagePill } from './carriage-pill';
import { letterQuery, useSendAgain } from './outreach-queries';
import classes from './outreach.module.css';

const ADDRESS = /(https?:\/\/[^\s]+)/;

/** One letter as it left; its links can be followed. */
export function MailboxLetter({ letterId }: { letterId: string }) {
  const found = useQuery(letterQuery(letterId));
  const again = useSendAgain(letterId);
  if (found.isPending) {
    return <PageSkeleton />;
  }
  if (found.error) {
    return <ErrorNote problem={found.error} onRetry={() => void found.refetch()} />;
  }
  const letter = found.data;
  return (
    <Stack>
      <PageHeader
        title={letter.subject}
        above={
          <Link to="/mailbox">
            <Trans>Mailbox</Trans>
          </Link>
        }
        beside={<CarriagePill carriage={letter.carriage} />}
        actions={
          letter.carriage === 'DEAD' && (
            <Button loading={again.isPending} onClick={() => again.mutate(letter.version)}>
              <Trans>Send again</Trans>
            </Button>
          )
        }
      />
      <Text c="dimmed">
        <Trans>
          From {letter.fromName} to {letter.toName}, {letter.toAddress}
        </Trans>{' '}
        · <DateText at={letter.at} exact />
      </Text>
      <ProblemNote problem={again.error} />
      <Paper withBorder p="md">
        <p className={classes.letter}>
          {letter.text.split(ADDRESS).map((part, index) =>
            ADDRESS.test(part) ? (
              <a key={index} href={part} target="_blank" rel="noreferrer">
                {part}
              </a>
            ) : (
              part
            ),
          )}
        </p>
      </Paper>
    </Stack>
  );
}
