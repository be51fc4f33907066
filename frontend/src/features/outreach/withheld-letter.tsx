import { Alert, Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ErrorNote } from '@/design/error-note';
import { ProblemNote } from '@/design/problem-note';
import { ListSkeleton } from '@/design/skeletons';
import { DropLetter } from './drop-letter';
import { letterStartQuery, useReaddress, type LetterStart, type MessageView } from './outreach-queries';
import { Addressed, RecipientChoice } from './recipient-choice';

type Props = { brandId: string; partnerId: string; version: number; message: MessageView };

/** A letter that stayed here: why, and who else could have it. */
export function WithheldLetter(props: Props) {
  const [choosing, setChoosing] = useState(false);
  const { message } = props;
  if (message.withheld === 'UNWANTED') {
    return (
      <Alert color="gray" icon={<IconLock aria-hidden />} mt="xs">
        <Trans>This letter did not leave: its reader asked not to be written to any more.</Trans>
      </Alert>
    );
  }
  if (message.withheld === 'DROPPED') {
    return (
      <Alert color="gray" icon={<IconLock aria-hidden />} mt="xs">
        <Trans>This letter did not leave: your team decided that nobody gets it.</Trans>
      </Alert>
    );
  }
  return (
    <Alert color="yellow" icon={<IconLock aria-hidden />} mt="xs">
      <Stack gap="xs">
        {message.withheld === 'CLOSED' ? (
          <Trans>This letter did not leave: your team had decided not to write to this person.</Trans>
        ) : (
          <Trans>
            This letter did not leave: {message.toName} no longer negotiates for this person, or has another address
            now.
          </Trans>
        )}
        {choosing && <Readdress {...props} />}
        <Group gap="xs">
          {!choosing && (
            <Button size="sm" variant="default" onClick={() => setChoosing(true)}>
              <Trans>Choose who gets it</Trans>
            </Button>
          )}
          <DropLetter {...props} />
        </Group>
      </Stack>
    </Alert>
  );
}

/** The people of today; the letter's words stay as they are. It has the focus that the button before it had. */
function Readdress({ brandId, partnerId, version, message }: Props) {
  const start = useQuery(letterStartQuery(brandId, message.collaborationId, 'FOLLOW_UP'));
  const readdress = useReaddress(brandId, partnerId, message.id);
  const [chosen, setChosen] = useState<LetterStart['recipients'][number]['who']>();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  useEffect(() => {
    if (!start.isPending && document.activeElement === place.current) {
      place.current?.querySelector<HTMLElement>('input:checked, button')?.focus();
    }
  }, [start.isPending]);
  const to = chosen ?? start.data?.recipients[0]?.who ?? 'PARTNER';
  const send = async () => {
    const row = place.current?.closest('li');
    try {
      await readdress.mutateAsync({ version, to });
    } catch {
      return; // said beside the button
    }
    notifications.show({ message: t`The letter is on its way.` });
    row?.focus();
  };
  return (
    <Stack ref={place} gap="xs" align="flex-start" tabIndex={-1}>
      {start.isPending && <ListSkeleton rows={1} />}
      {start.error && <ErrorNote problem={start.error} onRetry={() => void start.refetch()} />}
      {start.data && (
        <>
          <Addressed addressee={start.data.addressee} to={to} />
          <Group gap="xs" maw="100%">
            <RecipientChoice start={start.data} to={to} onChange={setChosen} />
            <Button size="sm" loading={readdress.isPending} onClick={() => void send()}>
              <Trans>Send</Trans>
            </Button>
          </Group>
        </>
      )}
      <ProblemNote problem={readdress.error} />
    </Stack>
  );
}
