import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { problemOf } from '@/api/problem';
import { ErrorNote } from '@/design/error-note';
import { ProblemNote } from '@/design/problem-note';
import { ListSkeleton } from '@/design/skeletons';
import { ownApplicationQuery, useConfirmApplication } from './application-queries';
import { Said } from './said';

/** The link of the letter: one press makes the application count; looking changes nothing. */
export function AppliedLink({ token }: { token: string }) {
  const { data: own, isPending, error, refetch } = useQuery(ownApplicationQuery(token));
  const confirm = useConfirmApplication(token);
  useDocumentTitle(own ? `${own.title} · ${own.brandName}` : 'Relais');
  if (isPending) {
    return <ListSkeleton rows={3} />;
  }
  if (!own) {
    return problemOf(error).status === 404 ? (
      <Said title={t`This link is unknown here`}>
        <Trans>
          It may have waited for more than seven days: the application was erased then. You can apply again.
        </Trans>
      </Said>
    ) : (
      <ErrorNote problem={error} onRetry={() => void refetch()} />
    );
  }
  const { state, sentTo, name, brandName, title } = own;
  if (state === 'TOO_OLD') {
    return (
      <Said title={t`This link is too old`}>
        <Trans>It waited for more than seven days. You can apply again.</Trans>
      </Said>
    );
  }
  if (state === 'CONFIRMED') {
    return (
      <Said title={t`Your application is in`} below={t`You can have it corrected or erased on the page “Your data”.`}>
        <Trans>
          Thank you {name}. {brandName} reads it and answers at {sentTo}.
        </Trans>
      </Said>
    );
  }
  return (
    <Paper>
      <Stack>
        <Title order={1} size="h2">
          <Trans>Confirm your application?</Trans>
        </Title>
        <Text>
          <Trans>
            {name} applies to “{title}” ({brandName}); answers go to {sentTo}.
          </Trans>
        </Text>
        <ProblemNote problem={confirm.error} />
        <Button size="lg" fullWidth loading={confirm.isPending} onClick={() => confirm.mutate()}>
          <Trans>Confirm my application</Trans>
        </Button>
      </Stack>
    </Paper>
  );
}
