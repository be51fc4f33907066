import { Button, type ButtonProps, Group, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';

type Props = ButtonProps & {
  children: ReactNode;
  /** What exactly will happen, as a sentence. */
  question: string;
  consequence?: ReactNode;
  confirm: string;
  dangerous?: boolean;
  onConfirm: () => void;
};

/** For what cannot be undone: says exactly what will happen before it does. */
export function ConfirmButton({
  question,
  consequence,
  confirm,
  dangerous = false,
  onConfirm,
  children,
  ...button
}: Props) {
  const [open, { open: ask, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" {...button} onClick={ask}>
        {children}
      </Button>
      <Modal opened={open} onClose={close} title={question} closeButtonProps={{ 'aria-label': t`Close` }}>
        <Stack>
          {consequence && <div>{consequence}</div>}
          <Group justify="flex-end">
            <Button variant="default" onClick={close} data-autofocus>
              <Trans>Cancel</Trans>
            </Button>
            <Button
              color={dangerous ? 'red' : undefined}
              onClick={() => {
                close();
                onConfirm();
              }}
            >
              {confirm}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
