import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api, body } from '@/api/client';
import { sessionQuery, type Session } from '@/api/session';
import { askToSignInWith } from '@/api/signed-out';
import { ProblemNote } from '@/design/problem-note';

/** When the session ends under someone's hands: signs in again over the page, so that nothing typed is lost. */
export function SignInAgain() {
  const queryClient = useQueryClient();
  const [who, setWho] = useState<Session | null>(null);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  const answer = useRef<(again: boolean) => void>(() => undefined);

  useEffect(() => {
    askToSignInWith(() => {
      const before = queryClient.getQueryData(sessionQuery.queryKey);
      if (!before || before.kind === 'NONE') {
        return Promise.resolve(false);
      }
      setWho(before);
      return new Promise((resolve) => {
        answer.current = resolve;
      });
    });
    return () => askToSignInWith(null);
  }, [queryClient]);

  const finish = (again: boolean) => {
    setWho(null);
    setPassword('');
    setProblem(null);
    answer.current(again);
    if (!again) {
      void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
    }
  };

  const signIn = async () => {
    try {
      const session = await body(
        who?.demo
          ? api.POST('/api/session/demo', { body: { personId: who.id ?? '' } })
          : api.POST('/api/session', { body: { email: who?.email ?? '', password } }),
      );
      queryClient.setQueryData(sessionQuery.queryKey, session);
      finish(true);
    } catch (thrown) {
      setProblem(thrown);
    }
  };

  const partner = who?.kind === 'PARTNER' && !who.demo;
  return (
    <Modal
      opened={who !== null}
      onClose={() => finish(false)}
      title={t`The session has ended`}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void signIn();
        }}
      >
        <Stack>
          <Text>
            <Trans>What you typed is still here, behind this window.</Trans>
          </Text>
          <ProblemNote problem={problem} />
          {partner ? (
            <Text>
              <Trans>Open the latest letter from the brand in another tab and follow its link, then send again.</Trans>
            </Text>
          ) : (
            <>
              {!who?.demo && (
                <PasswordInput
                  label={t`Password of ${who?.email ?? ''}`}
                  autoComplete="current-password"
                  value={password}
                  onChange={(event) => setPassword(event.currentTarget.value)}
                  data-autofocus
                />
              )}
              <Group justify="flex-end">
                <Button variant="default" onClick={() => finish(false)}>
                  <Trans>Not now</Trans>
                </Button>
                <Button type="submit">
                  <Trans>Sign in again</Trans>
                </Button>
              </Group>
            </>
          )}
        </Stack>
      </form>
    </Modal>
  );
}
