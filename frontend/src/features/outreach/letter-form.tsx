import { Alert, Button, Group, Paper, SegmentedControl, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { idempotencyKey } from '@/api/client';
import { ApiProblem } from '@/api/problem';
import { ErrorNote } from '@/design/error-note';
import { ProblemNote, useProblemWords } from '@/design/problem-note';
import { ListSkeleton } from '@/design/skeletons';
import { letterStartQuery, usePreview, useSend, type LetterKind, type LetterToSend } from './outreach-queries';
import classes from './outreach.module.css';

type Props = { brandId: string; collaborationId: string; kind: LetterKind; onSent: (partnerId: string) => void };
type Words = { subject: string; text: string };

/** Writes a letter from its template, shows it as its reader will see it, sends it. */
export function LetterForm({ brandId, collaborationId, kind, onSent }: Props) {
  const [locale, setLocale] = useState<string>();
  const [words, setWords] = useState<Words>();
  const [who, setWho] = useState<'AGENT' | 'PARTNER'>();
  const [key] = useState(idempotencyKey);
  const start = useQuery(letterStartQuery(brandId, collaborationId, kind, locale));
  const preview = usePreview(brandId, collaborationId);
  const send = useSend(brandId, collaborationId, key);
  const say = useProblemWords();

  if (start.isPending) {
    return <ListSkeleton rows={6} />;
  }
  if (start.error) {
    return <ErrorNote problem={start.error} onRetry={() => void start.refetch()} />;
  }
  const { recipients, fields, blocked } = start.data;
  const subject = words?.subject ?? start.data.subject;
  const text = words?.text ?? start.data.text;
  const to = who ?? recipients[0]?.who ?? 'PARTNER';
  const letter: LetterToSend = { kind, locale: start.data.locale, to, subject, text };
  const isBlocked = blocked.length > 0;

  return (
    <div className={classes.columns}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate(letter, { onSuccess: (said) => onSent(said.partnerId) });
        }}
      >
        <Stack>
          {blocked.map((block) => (
            <Alert key={block.code} color="yellow" icon={<IconLock aria-hidden />} role="status">
              {say(new ApiProblem(409, block.code, block.params ?? {}))}
            </Alert>
          ))}
          <Group>
            {recipients.length > 0 && (
              <SegmentedControl
                aria-label={t`Recipient`}
                value={to}
                onChange={(value) => setWho(value)}
                data={recipients.map((one) => ({
                  value: one.who,
                  label: one.who === 'AGENT' ? t`Agent: ${one.name}` : one.name,
                }))}
              />
            )}
            <SegmentedControl
              aria-label={t`Language of the letter`}
              value={start.data.locale}
              onChange={(value) => {
                setLocale(value);
                setWords(undefined);
              }}
              data={[
                { value: 'fr', label: 'Français' },
                { value: 'en', label: 'English' },
              ]}
            />
          </Group>
          <TextInput
            label={t`Subject`}
            required
            maxLength={200}
            value={subject}
            onChange={(event) => setWords({ subject: event.currentTarget.value, text })}
          />
          <Textarea
            label={t`Text`}
            description={<Trans>Fields: {fields.map((field) => `{{${field}}}`).join(' ')}</Trans>}
            required
            autosize
            minRows={12}
            maxLength={10_000}
            value={text}
            onChange={(event) => setWords({ subject, text: event.currentTarget.value })}
          />
          <ProblemNote problem={send.error ?? preview.error} />
          <Group>
            <Button variant="default" loading={preview.isPending} onClick={() => preview.mutate(letter)}>
              <Trans>Preview</Trans>
            </Button>
            <Button type="submit" loading={send.isPending} disabled={isBlocked}>
              <Trans>Send</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
      <Paper withBorder p="md" aria-live="polite">
        {preview.data ? (
          <>
            <Text c="dimmed">
              <Trans>
                To {preview.data.toName}, {preview.data.toAddress}
              </Trans>
            </Text>
            <Title order={2} size="h4" mt="xs">
              {preview.data.subject}
            </Title>
            <p className={classes.letter}>{preview.data.text}</p>
            <p className={classes.foot}>{preview.data.foot}</p>
          </>
        ) : (
          <Text c="dimmed">
            <Trans>
              The preview shows the letter as its reader will see it, with the data notice and the way out that every
              letter carries.
            </Trans>
          </Text>
        )}
      </Paper>
    </div>
  );
}
