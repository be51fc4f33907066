import { Button, Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmButton } from '@/design/confirm-button';
import { DateText } from '@/design/date-text';
import { ProblemNote } from '@/design/problem-note';
import { usePartnerChanges, type PartnerView } from './partner-queries';
import classes from './partners.module.css';

type Props = { brandId: string; partner: PartnerView };

/** What colleagues wrote down of a partner. */
export function Notes({ brandId, partner }: Props) {
  const { writeNote, removeNote } = usePartnerChanges(brandId, partner.id);
  const [text, setText] = useState('');
  const writes = partner.actions.includes('WRITE_NOTE');
  return (
    <Paper>
      <Title order={2} size="h3" mb="sm">
        <Trans>Notes</Trans>
      </Title>
      <Stack>
        {writes && (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              writeNote.mutate({ version: partner.version, text }, { onSuccess: () => setText('') });
            }}
          >
            <Stack gap="xs">
              <Textarea
                label={t`New note`}
                description={t`Write as if this person could read it: they may ask to.`}
                autosize
                minRows={2}
                maxLength={4000}
                required
                value={text}
                onChange={(event) => setText(event.currentTarget.value)}
              />
              <ProblemNote problem={writeNote.error ?? removeNote.error} />
              <Group justify="flex-end">
                <Button type="submit" loading={writeNote.isPending} disabled={text.trim() === ''}>
                  <Trans>Write the note</Trans>
                </Button>
              </Group>
            </Stack>
          </form>
        )}
        {(partner.notes ?? []).length === 0 && (
          <Text size="sm" c="dimmed">
            <Trans>No note yet.</Trans>
          </Text>
        )}
        {partner.notes?.map((note) => (
          <div key={note.id}>
            <div className={classes.note}>{note.text}</div>
            <Group justify="space-between" mt={4}>
              <Text size="xs" c="dimmed">
                {note.authorName && `${note.authorName} · `}
                <DateText at={note.at} />
              </Text>
              {writes && (
                <ConfirmButton
                  variant="subtle"
                  size="compact-sm"
                  question={t`Remove this note?`}
                  consequence={t`Its text is gone for everyone. The timeline keeps that a note was removed.`}
                  confirm={t`Remove`}
                  dangerous
                  onConfirm={() => removeNote.mutate({ noteId: note.id, version: partner.version })}
                >
                  <Trans>Remove</Trans>
                </ConfirmButton>
              )}
            </Group>
          </div>
        ))}
      </Stack>
    </Paper>
  );
}
