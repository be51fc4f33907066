import { Button, Group, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Dialog } from '@/design/dialog';
import { ProblemNote } from '@/design/problem-note';

type Props = {
  title: string;
  submit: string;
  busy: boolean;
  problem: unknown;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** A short form in a dialog; what was typed stays when the server says no. Full screen on a phone. */
export function FormFrame({ title, submit, busy, problem, onSubmit, onClose, children }: Props) {
  const phone = useMediaQuery('(max-width: 36em)');
  return (
    <Dialog onClose={onClose} title={title} fullScreen={phone} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <Stack>
          {children}
          <ProblemNote problem={problem} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={busy}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
