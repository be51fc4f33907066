import { Button, Paper, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { api, body } from '@/api/client';
import { problemOf } from '@/api/problem';
import { ErrorNote } from '@/design/error-note';
import { ProblemNote } from '@/design/problem-note';
import { ListSkeleton } from '@/design/skeletons';
import { AskForLink } from './ask-for-link';
import { SendAnother } from './send-another';
import { useArrival } from './use-arrival';

type Props = { token: string };

const linkQuery = (token: string) =>
  queryOptions({
    queryKey: ['link', token],
    queryFn: () => body(api.GET('/api/links/{token}', { params: { path: { token } } })),
    staleTime: Infinity,
  });

/** One button; only pressing it spends the link, so that mail scanners may look as often as they like. */
export function LinkPage({ token }: Props) {
  useDocumentTitle('Relais');
  const link = useQuery(linkQuery(token));
  const arrive = useArrival();
  const router = useRouter();
  const [password, setPassword] = useState('');
  const open = useMutation({
    mutationFn: () =>
      body(api.POST('/api/links/{token}', { params: { path: { token } }, body: password ? { password } : {} })),
    onSuccess: ({ session, target }) => arrive(session, target),
  });

  const target = link.data?.target;
  useEffect(() => {
    if (target) {
      void router.navigate({ href: target, replace: true });
    }
  }, [router, target]);

  if (link.isPending || target) {
    return <ListSkeleton rows={3} />;
  }
  if (link.error && problemOf(link.error).status !== 404) {
    return <ErrorNote problem={link.error} onRetry={() => void link.refetch()} />;
  }
  if (!link.data || link.data.state !== 'READY') {
    return (
      <Stack>
        <Text role="status">{closedWords(link.data?.state)}</Text>
        {link.data?.sentTo ? <SendAnother token={token} to={link.data.sentTo} /> : <AskForLink />}
      </Stack>
    );
  }
  const { purpose, name } = link.data;
  return (
    <Paper>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          open.mutate();
        }}
      >
        <Stack>
          <Title order={1} size="h2">
            {name ? t`Hello ${name}` : t`Hello`}
          </Title>
          <Text>
            {purpose === 'INVITATION' ? (
              <Trans>Choose the password of your account, then come in.</Trans>
            ) : (
              <Trans>Your page is ready. This device will be remembered for 30 days.</Trans>
            )}
          </Text>
          <ProblemNote problem={open.error} />
          {purpose === 'INVITATION' && (
            <PasswordInput
              label={t`Password`}
              description={t`At least 15 characters; a short sentence is easy to keep.`}
              autoComplete="new-password"
              required
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
          )}
          <Button type="submit" size="lg" loading={open.isPending} fullWidth>
            <Trans>Continue</Trans>
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}

function closedWords(state?: 'READY' | 'SPENT' | 'EXPIRED'): string {
  switch (state) {
    case 'SPENT':
      return t`This link has already been used.`;
    case 'EXPIRED':
      return t`This link has expired.`;
    default:
      return t`This link is unknown here: it may be very old, or a part of it was lost on the way.`;
  }
}
