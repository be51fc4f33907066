import { Button, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body } from '@/api/client';
import { useSession } from '@/api/session';
import { ProblemNote } from '@/design/problem-note';
import { useArrival } from './use-arrival';

/** A new installation: whoever can read the log (or sits at the machine) becomes its administrator. */
export function FirstAdmin() {
  useDocumentTitle(t`Welcome · Relais`);
  const { firstAdminNeedsCode } = useSession();
  const arrive = useArrival();
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const create = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/first-admin', {
          body: {
            ...(firstAdminNeedsCode && { code }),
            name,
            email,
            password,
            locale: i18n.locale === 'en' ? 'en' : 'fr',
          },
        }),
      ),
    onSuccess: (session) => arrive(session, '/'),
  });
  return (
    <Paper>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate();
        }}
      >
        <Stack>
          <div>
            <Title order={1} size="h2">
              <Trans>Welcome to Relais</Trans>
            </Title>
            <Text c="dimmed">
              <Trans>This installation is new. Create the administrator who will add brands and colleagues.</Trans>
            </Text>
          </div>
          <ProblemNote problem={create.error} />
          {firstAdminNeedsCode && (
            <TextInput
              label={t`Code`}
              description={t`It is printed in the log of the server.`}
              autoComplete="one-time-code"
              required
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
          )}
          <TextInput
            label={t`Name`}
            autoComplete="name"
            required
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t`E-mail`}
            type="email"
            autoComplete="username"
            required
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordInput
            label={t`Password`}
            description={t`At least 15 characters; a short sentence is easy to keep.`}
            autoComplete="new-password"
            required
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" loading={create.isPending} fullWidth>
            <Trans>Create the administrator</Trans>
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}
