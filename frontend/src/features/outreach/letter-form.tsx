import { Alert, Button, Group, Paper, SegmentedControl, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { idempotencyKey } from '@/api/client';
import { ApiProblem } from '@/api/problem';
import { ErrorNote } from '@/design/error-note';
import { ProblemNote, useProblemWords } from '@/design/problem-note';
import { ListSkeleton } from '@/design/skeletons';
import {
  letterStartQuery,
  previewQuery,
  useSend,
  type LetterKind,
  type LetterStart,
  type LetterToSend,
} from './outreach-queries';
import classes from './outreach.module.css';
import { Addressed, RecipientChoice } from './recipient-choice';

type Props = {
  brandId: string;
  collaborationId: string;
  kind: LetterKind;
  onSent: (partnerId: string) => void;
  /** What can be done while the gate is closed. */
  waysOut: (partnerId: string) => ReactNode;
};

/** Writes a letter from its template, shows it as its reader will see it, sends it. */
export function LetterForm(props: Props) {
  const [locale, setLocale] = useState<string>();
  const start = useQuery(letterStartQuery(props.brandId, props.collaborationId, props.kind, locale));
  if (start.isPending) {
    return <ListSkeleton rows={6} />;
  }
  if (start.error) {
    return <ErrorNote problem={start.error} onRetry={() => void start.refetch()} />;
  }
  return <Draft key={start.data.locale} {...props} start={start.data} onLocale={setLocale} />;
}

function Draft(props: Props & { start: LetterStart; onLocale: (locale: string) => void }) {
  const { brandId, collaborationId, kind, onSent, waysOut, start, onLocale } = props;
  const [letter, setLetter] = useState<LetterToSend>({
    kind,
    locale: start.locale,
    to: start.recipients[0]?.who ?? 'PARTNER',
    subject: start.subject,
    text: start.text,
  });
  const [key] = useState(idempotencyKey);
  const [settled] = useDebouncedValue(letter, 500);
  const preview = useQuery(previewQuery(brandId, collaborationId, settled));
  const send = useSend(brandId, collaborationId, key);
  const say = useProblemWords();
  return (
    <div className={classes.columns}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate(letter, { onSuccess: (said) => onSent(said.partnerId) });
        }}
      >
        <Stack>
          {start.blocked.map((block) => (
            <Alert key={block.code} color="yellow" icon={<IconLock aria-hidden />} role="status">
              {say(new ApiProblem(409, block.code, block.params ?? {}))}
              {block.code === 'GATE_CLOSED' && waysOut(start.partnerId)}
            </Alert>
          ))}
          <Addressed addressee={start.addressee} to={letter.to} />
          <Group>
            <RecipientChoice start={start} to={letter.to} onChange={(to) => setLetter({ ...letter, to })} />
            <SegmentedControl
              aria-label={t`Language of the letter`}
              value={letter.locale}
              onChange={onLocale}
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
            value={letter.subject}
            onChange={(event) => setLetter({ ...letter, subject: event.currentTarget.value })}
          />
          <Textarea
            label={t`Text`}
            description={<Trans>Fields: {start.fields.map((field) => `{{${field}}}`).join(' ')}</Trans>}
            required
            autosize
            minRows={12}
            maxLength={10_000}
            value={letter.text}
            onChange={(event) => setLetter({ ...letter, text: event.currentTarget.value })}
          />
          <ProblemNote problem={send.error} />
          <Group>
            <Button type="submit" loading={send.isPending} disabled={start.blocked.length > 0}>
              <Trans>Send</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
      <Paper withBorder p="md" component="section" aria-label={t`Preview`}>
        <ProblemNote problem={preview.error} />
        {preview.data && !preview.error ? (
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
