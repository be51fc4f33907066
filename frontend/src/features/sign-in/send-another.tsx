import { Button, Paper, Stack, Text } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { ProblemNote } from '@/design/problem-note';

type Props = { token: string; to: string };

/** A link that opens no longer is sent anew, to the address it was sent to; it leads to the same page. */
export function SendAnother({ token, to }: Props) {
  const send = useMutation({
    mutationFn: () => body(api.POST('/api/links/{token}/renewal', { params: { path: { token } } })),
  });
  return (
    <Paper>
      <Stack>
        {send.isSuccess ? (
          <Text role="status">
            <Trans>A new link is on its way to {to}. It works for 24 hours, once.</Trans>
          </Text>
        ) : (
          <>
            <Text>
              <Trans>A new one can be sent to {to}: it brings you to this very page.</Trans>
            </Text>
            <ProblemNote problem={send.error} />
            <Button size="lg" fullWidth loading={send.isPending} onClick={() => send.mutate()}>
              <Trans>Send me a new link</Trans>
            </Button>
          </>
        )}
      </Stack>
    </Paper>
  );
}
