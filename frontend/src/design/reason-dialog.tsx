import { Alert, Button, Group, Stack, Textarea } from '@mantine/core';
import { shallowEqual } from '@mantine/hooks';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Dialog } from './dialog';
import { ProblemNote } from './problem-note';

export type Asked<About> = {
  title: string;
  /** What exactly will happen, as a sentence. */
  consequence?: ReactNode;
  /** What to weigh before. */
  warning?: string;
  label: string;
  /** Who will read it. */
  hint?: string;
  /** The reason may stay empty. */
  optional?: boolean;
  maxLength?: number;
  confirm: string;
  dangerous?: boolean;
  /** What else is asked, below the reason. */
  children?: ReactNode;
  /** What a reason would be about now: its id, or the version and fingerprint that are shown. */
  about: About;
  /** What was typed before and not taken. */
  start?: string;
  /** The reason, with what it was about when it began to be asked. */
  onReason: (reason: string, about: About) => Promise<unknown>;
  /** With what was typed where it was refused or overtaken, for when it is asked again. */
  onClose: (unsent: string) => void;
};

/**
 * A reason is given, then it is done. Drawn while it is asked: it stays, with what was typed, until it is done or left,
 * and focus goes back to where it came from. It is about what was shown when it began to be asked: what comes behind it
 * meanwhile is not what was answered, so that the server refuses it, and nothing typed is lost.
 */
export function ReasonDialog<About>({
  title,
  consequence,
  warning,
  label,
  hint,
  optional = false,
  maxLength = 2000,
  confirm,
  dangerous = false,
  children,
  about,
  start = '',
  onReason,
  onClose,
}: Asked<About>) {
  const [seen] = useState(about);
  const [reason, setReason] = useState(start);
  const [refused, setRefused] = useState(false);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const missing = !optional && reason.trim() === '' ? t`Give a reason.` : '';
  const isOvertaken = !sending && !shallowEqual(seen, about);
  const close = () => {
    if (!sending) {
      onClose(problem || isOvertaken ? reason : '');
    }
  };
  const send = async () => {
    setProblem(undefined);
    setSending(true);
    try {
      await onReason(reason, seen);
      onClose('');
    } catch (thrown) {
      setProblem(thrown);
    }
    setSending(false);
  };
  return (
    <Dialog onClose={close} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack>
          {consequence && <div>{consequence}</div>}
          {warning && (
            <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />}>
              {warning}
            </Alert>
          )}
          <Textarea
            ref={(box) => box?.setCustomValidity(missing)}
            label={label}
            description={hint}
            required={!optional}
            data-autofocus
            maxLength={maxLength}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={(refused && missing) || undefined}
            onInvalid={(event) => {
              event.preventDefault();
              event.currentTarget.focus();
              setRefused(true);
            }}
          />
          {children}
          {isOvertaken && (
            <Alert color="yellow" variant="light" role="status" icon={<IconAlertTriangle aria-hidden />}>
              <Trans>
                This has changed since you began to write. Close this and look: what you typed waits here for when you
                open it again.
              </Trans>
            </Alert>
          )}
          <ProblemNote problem={problem} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close} disabled={sending}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" color={dangerous ? 'red' : undefined} loading={sending}>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
