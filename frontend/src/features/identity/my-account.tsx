import { Alert, Button, PasswordInput, Stack } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useSession } from '@/api/session';
import { Fact, Facts } from '@/design/facts';
import { PageHeader } from '@/design/page-header';
import { ProblemNote } from '@/design/problem-note';
import { useChangePassword } from './identity-queries';
import { roleWord } from './role-words';

/** Oneself: name, roles, password. */
export function MyAccount() {
  const session = useSession();
  const [current, setCurrent] = useState('');
  const [chosen, setChosen] = useState('');
  const change = useChangePassword();
  return (
    <>
      <PageHeader title={t`My account`} />
      <Stack maw={560} gap="lg">
        <Facts>
          <Fact label={t`Name`}>{session.name}</Fact>
          <Fact label={t`E-mail`}>{session.email}</Fact>
          {session.brands.map((brand) => (
            <Fact key={brand.id} label={brand.name}>
              {brand.roles.map(roleWord).join(', ')}
            </Fact>
          ))}
        </Facts>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            change.mutate(
              { current, chosen },
              {
                onSuccess: () => {
                  setCurrent('');
                  setChosen('');
                },
              },
            );
          }}
        >
          <Stack>
            <ProblemNote problem={change.error} />
            {change.isSuccess && (
              <Alert color="green" variant="light" role="status">
                <Trans>Password changed. Other devices have been signed out.</Trans>
              </Alert>
            )}
            <PasswordInput
              label={t`Current password`}
              autoComplete="current-password"
              required
              value={current}
              onChange={(event) => setCurrent(event.currentTarget.value)}
            />
            <PasswordInput
              label={t`New password`}
              description={t`At least 15 characters; a short sentence is easy to keep.`}
              autoComplete="new-password"
              required
              value={chosen}
              onChange={(event) => setChosen(event.currentTarget.value)}
            />
            <Button type="submit" loading={change.isPending}>
              <Trans>Change the password</Trans>
            </Button>
          </Stack>
        </form>
      </Stack>
    </>
  );
}
