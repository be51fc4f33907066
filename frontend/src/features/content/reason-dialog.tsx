import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { ProblemNote } from '@/design/problem-note';

type Props = {
  open: boolean;
  title: string;
  hint: string;
  /** What to weigh before sending. */
  warning?: string;
  label: string;
  confirm: string;
  dangerous?: boolean;
  isSending: boolean;
  problem: unknown;
  onClose: () => void;
  onConfirm: (reason: string) => void;
};

/** A decision that needs a reason: says who will read it. */
export function ReasonDialog(props: Props) {
  const { open, title, hint, warning, label, confirm, dangerous, isSending, problem, onClose, onConfirm } = props;
  const [reason, setReason] = useState('');
  return (
    <Modal opened={open} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t`Close` }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm(reason);
        }}
      >
        <Stack>
          <Text size="sm" c="dimmed">
            {hint}
          </Text>
          {warning && (
            <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />}>
              {warning}
            </Alert>
          )}
          <ProblemNote problem={problem} />
          <Textarea
            label={label}
            required
            data-autofocus
            minRows={4}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button
              type="submit"
              color={dangerous ? 'red' : undefined}
              loading={isSending}
              disabled={reason.trim() === ''}
            >
              {confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
