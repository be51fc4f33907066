import { Anchor, Button, Divider, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body } from '@/api/client';
import { useSession } from '@/api/session';
import { ProblemNote } from '@/design/problem-note';
import { AskForLink } from './ask-for-link';
import { DemoPeople } from './demo-people';
import { useArrival } from './use-arrival';

type Props = { to: string };

/** The door: e-mail and password for the team, a link for partners, and the cast of the demo. */
export function SignIn({ to }: Props) {
  useDocumentTitle(t`Sign in · Relais`);
  const session = useSession();
  const arrive = useArrival();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [partner, setPartner] = useState(false);
  const signIn = useMutation({
    mutationFn: () => body(api.POST('/api/session', { body: { email, password } })),
    onSuccess: (signedIn) => arrive(signedIn, to),
  });

  if (partner) {
    return <AskForLink onBack={() => setPartner(false)} />;
  }
  return (
    <Stack gap="lg">
      {session.demo && <DemoPeople to={to} />}
      <Paper>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            signIn.mutate();
          }}
        >
          <Stack>
            <Title order={session.demo ? 2 : 1} size="h2">
              <Trans>Sign in</Trans>
            </Title>
            <ProblemNote problem={signIn.error} />
            <TextInput
              label={t`E-mail`}
              type="email"
              autoComplete="username"
              required
              autoFocus={!session.demo}
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <PasswordInput
              label={t`Password`}
              autoComplete="current-password"
              required
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
            <Button type="submit" loading={signIn.isPending} fullWidth>
              <Trans>Sign in</Trans>
            </Button>
            <Divider />
            <Text size="sm" ta="center">
              <Anchor component="button" type="button" onClick={() => setPartner(true)}>
                <Trans>Working with a brand? Receive a link</Trans>
              </Anchor>
            </Text>
          </Stack>
        </form>
      </Paper>
    </Stack>
  );
}
