import { Button, Group, Modal, Select, Stack, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconMessageReply } from '@tabler/icons-react';
import { useState } from 'react';
import { idempotencyKey } from '@/api/client';
import { ProblemNote } from '@/design/problem-note';
import { useLogReply, type Channel } from './outreach-queries';
import { CHANNELS, channelWords } from './outreach-words';

type Props = { brandId: string; collaborationId: string };

/** Two clicks keep what the partner or the agent answered. */
export function LogReply({ brandId, collaborationId }: Props) {
  const [open, { open: ask, close }] = useDisclosure(false);
  const [channel, setChannel] = useState<Channel>('MAIL');
  const [text, setText] = useState('');
  const [key, setKey] = useState(idempotencyKey);
  const log = useLogReply(brandId, collaborationId, key);
  return (
    <>
      <Button variant="default" leftSection={<IconMessageReply size={18} aria-hidden />} onClick={ask}>
        <Trans>Log a reply</Trans>
      </Button>
      <Modal opened={open} onClose={close} title={t`Log a reply`} closeButtonProps={{ 'aria-label': t`Close` }}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            log.mutate(
              { channel, at: new Date().toISOString(), ...(text.trim() ? { text } : {}) },
              {
                onSuccess: () => {
                  setText('');
                  setKey(idempotencyKey());
                  close();
                },
              },
            );
          }}
        >
          <Stack>
            <Select
              label={t`How it came`}
              data={CHANNELS.map((value) => ({ value, label: channelWords(value) }))}
              value={channel}
              allowDeselect={false}
              onChange={(value) => setChannel(value as Channel)}
            />
            <Textarea
              label={t`What they said`}
              description={t`Write as if the person could read it: they may ask to.`}
              autosize
              minRows={4}
              maxLength={10_000}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <ProblemNote problem={log.error} />
            <Group justify="flex-end">
              <Button type="submit" loading={log.isPending}>
                <Trans>Keep this reply</Trans>
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
