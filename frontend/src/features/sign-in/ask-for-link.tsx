import { Anchor, Button, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body } from '@/api/client';
import { ProblemNote } from '@/design/problem-note';

type Props = { onBack?: () => void };

/** A partner without a password asks for a fresh one-use link. The answer never tells whether the address is known. */
export function AskForLink({ onBack }: Props) {
  const [email, setEmail] = useState('');
  const ask = useMutation({ mutationFn: () => body(api.POST('/api/links/request', { body: { email } })) });
  return (
    <Paper>
      {ask.isSuccess ? (
        <Stack role="status">
          <Title order={1} size="h2">
            <Trans>Look in your mailbox</Trans>
          </Title>
          <Text>
            <Trans>
              If {email} is known here, a letter with a new link is on its way. It works for 24 hours, once.
            </Trans>
          </Text>
        </Stack>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            ask.mutate();
          }}
        >
          <Stack>
            <Title order={1} size="h2">
              <Trans>Receive a link</Trans>
            </Title>
            <Text c="dimmed">
              <Trans>No password needed: a letter brings the link that signs you in.</Trans>
            </Text>
            <ProblemNote problem={ask.error} />
            <TextInput
              label={t`E-mail`}
              type="email"
              autoComplete="email"
              required
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <Button type="submit" loading={ask.isPending} fullWidth>
              <Trans>Send me a link</Trans>
            </Button>
          </Stack>
        </form>
      )}
      {onBack && (
        <Text size="sm" ta="center" mt="md">
          <Anchor component="button" type="button" onClick={onBack}>
            <Trans>Back</Trans>
          </Anchor>
        </Text>
      )}
    </Paper>
  );
}
