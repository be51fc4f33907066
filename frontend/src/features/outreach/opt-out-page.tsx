import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { Trans } from '@lingui/react/macro';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { ErrorNote } from '@/design/error-note';
import { ProblemNote } from '@/design/problem-note';
import { ListSkeleton } from '@/design/skeletons';

const optOutQuery = (token: string) =>
  queryOptions({
    queryKey: ['opt-out', token],
    queryFn: () => body(api.GET('/api/opt-out/{token}', { params: { path: { token } } })),
  });

/** The way out that every letter carries: one button, no account. */
export function OptOutPage({ token }: { token: string }) {
  useDocumentTitle('Relais');
  const client = useQueryClient();
  const found = useQuery(optOutQuery(token));
  const leave = useMutation({
    mutationFn: () => body(api.POST('/api/opt-out/{token}', { params: { path: { token } } })),
    onSuccess: (now) => client.setQueryData(optOutQuery(token).queryKey, now),
  });
  if (found.isPending) {
    return <ListSkeleton rows={3} />;
  }
  if (found.error) {
    return <ErrorNote problem={found.error} onRetry={() => void found.refetch()} />;
  }
  const { brandName, done } = found.data;
  return (
    <Paper>
      <Stack>
        <Title order={1} size="h2">
          {done ? <Trans>It is noted</Trans> : <Trans>No more messages from {brandName}?</Trans>}
        </Title>
        <Text role="status">
          {done ? (
            <Trans>{brandName} will not write to you any more. Nothing else is needed.</Trans>
          ) : (
            <Trans>One press is enough. {brandName} will not write to you about partnerships any more.</Trans>
          )}
        </Text>
        <ProblemNote problem={leave.error} />
        {!done && (
          <Button size="lg" loading={leave.isPending} onClick={() => leave.mutate()} fullWidth>
            <Trans>Stop the messages</Trans>
          </Button>
        )}
      </Stack>
    </Paper>
  );
}
