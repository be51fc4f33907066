import { Anchor, Button, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ErrorNote } from '@/design/error-note';
import { ProblemNote } from '@/design/problem-note';
import { ListSkeleton } from '@/design/skeletons';
import { exactDate } from '@/design/words';
import { dataRequestQuery, useConfirmDataRequest } from './rights-queries';
import { accountWords, askWord } from './rights-words';

/** The link of the letter: one press confirms the request; looking changes nothing. */
export function YourDataLink({ token }: { token: string }) {
  useDocumentTitle(`${t`Your data`} · Relais`);
  const { data: request, isPending, error, refetch } = useQuery(dataRequestQuery(token));
  const confirm = useConfirmDataRequest(token);
  if (isPending) {
    return <ListSkeleton rows={3} />;
  }
  if (!request) {
    return <ErrorNote problem={error} onRetry={() => void refetch()} />;
  }
  const { state, sentTo, asks, account, network, dueOn } = request;
  if (state === 'TOO_OLD') {
    return (
      <Paper>
        <Stack>
          <Title order={1} size="h2">
            <Trans>This link is too old</Trans>
          </Title>
          <Text>
            <Trans>It waited for more than seven days, and the request was erased.</Trans>
          </Text>
          <Anchor component={Link} to="/vos-donnees">
            <Trans>Ask again</Trans>
          </Anchor>
        </Stack>
      </Paper>
    );
  }
  const isDone = state === 'CONFIRMED';
  return (
    <Paper>
      <Stack>
        <Title order={1} size="h2">
          {isDone ? <Trans>It is noted</Trans> : <Trans>Confirm your request?</Trans>}
        </Title>
        <div>
          <Text>
            <Trans>Asked for {sentTo}:</Trans>
          </Text>
          <List mt="xs">
            {asks.map((ask) => (
              <List.Item key={ask}>{askWord(ask)}</List.Item>
            ))}
          </List>
          {account && network && (
            <Text mt="xs" c="dimmed">
              {accountWords(network, account)}
            </Text>
          )}
        </div>
        {isDone ? (
          <Text role="status">
            {asks.includes('OBJECT') ? (
              <Trans>
                Your objection holds from now on. Whoever keeps anything about you answers by{' '}
                {dueOn ? exactDate(dueOn) : ''} at the latest, by e-mail.
              </Trans>
            ) : (
              <Trans>
                Whoever keeps anything about you answers by {dueOn ? exactDate(dueOn) : ''} at the latest, by e-mail.
              </Trans>
            )}
          </Text>
        ) : (
          <>
            <ProblemNote problem={confirm.error} />
            <Button size="lg" loading={confirm.isPending} onClick={() => confirm.mutate()} fullWidth>
              <Trans>Confirm my request</Trans>
            </Button>
          </>
        )}
      </Stack>
    </Paper>
  );
}
