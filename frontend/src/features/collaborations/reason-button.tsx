import { Button, Group, Modal, Stack, Textarea, type ButtonProps } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';

type Props = ButtonProps & {
  children: ReactNode;
  question: string;
  consequence: ReactNode;
  label: string;
  confirm: string;
  optional?: boolean;
  onReason: (reason: string) => void;
};

/** For an ending that needs its reason in words. */
export function ReasonButton({
  children,
  question,
  consequence,
  label,
  confirm,
  optional = false,
  onReason,
  ...button
}: Props) {
  const [opened, { open, close }] = useDisclosure(false);
  const [reason, setReason] = useState('');
  return (
    <>
      <Button variant="default" {...button} onClick={open}>
        {children}
      </Button>
      <Modal opened={opened} onClose={close} title={question} closeButtonProps={{ 'aria-label': t`Close` }}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            close();
            onReason(reason);
          }}
        >
          <Stack>
            <div>{consequence}</div>
            <Textarea
              label={label}
              required={!optional}
              autosize
              minRows={3}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              data-autofocus
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                <Trans>Cancel</Trans>
              </Button>
              <Button type="submit" color="red" disabled={!optional && reason.trim() === ''}>
                {confirm}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
