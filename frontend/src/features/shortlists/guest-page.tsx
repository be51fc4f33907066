import { Button, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDisclosure, useDocumentTitle } from '@mantine/hooks';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconCheck, IconSend } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { problemOf } from '@/api/problem';
import { DateText } from '@/design/date-text';
import { Dialog } from '@/design/dialog';
import { ErrorNote } from '@/design/error-note';
import { ProblemNote } from '@/design/problem-note';
import { ListSkeleton } from '@/design/skeletons';
import { exactDate } from '@/design/words';
import { AnswerField } from './answer-field';
import { ClientCards } from './client-cards';
import { guestLinkQuery, guestReviewQuery, useAnswer, useSendAnswers, type GuestReview } from './guest-queries';
import { peopleWords } from './shortlist-words';
import classes from './guest-page.module.css';

const OPENED = 'relais.guest-opened';

type Props = {
  token: string;
  /** The guest's own language, once their link is known. */
  onLocale: (locale: 'fr' | 'en') => void;
};

/** A guest without an account: a greeting, one button, then the people and their answers. Nothing else. */
export function GuestPage({ token, onLocale }: Props) {
  const [opened, setOpened] = useState(() => remembered() === token);
  const link = useQuery(guestLinkQuery(token));
  const locale = link.data?.locale;
  useEffect(() => {
    if (locale === 'fr' || locale === 'en') {
      onLocale(locale);
    }
    // Said once: whoever then chooses another language keeps it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [locale]);
  useDocumentTitle(link.data ? `${link.data.brandName} · Relais` : 'Relais');
  if (link.isPending) {
    return <ListSkeleton rows={3} />;
  }
  const unknown = link.error !== null && problemOf(link.error).status === 404;
  if (unknown || !link.data) {
    return unknown ? (
      <Closed title={t`This link is unknown here`}>
        <Trans>A part of it may have been lost on the way. Ask whoever sent it to you for a new one.</Trans>
      </Closed>
    ) : (
      <ErrorNote problem={link.error} onRetry={() => void link.refetch()} />
    );
  }
  const { brandName, guestName, standing, expiresAt, open } = link.data;
  if (standing !== 'READY') {
    return (
      <Closed title={standing === 'EXPIRED' ? t`This link has expired` : t`This link was withdrawn`}>
        <Trans>What was answered is kept. {brandName} can send you a new link.</Trans>
      </Closed>
    );
  }
  if (!open) {
    return (
      <Closed title={t`Thank you, there is nothing to answer right now`}>
        <Trans>The selection is closed or being reworked at {brandName}. Your answers are kept.</Trans>
      </Closed>
    );
  }
  if (!opened) {
    return (
      <Paper className={classes.door}>
        <Stack>
          <Title order={1} size="h2">
            <Trans>Hello {guestName}</Trans>
          </Title>
          <Text>
            <Trans>
              {brandName} asks for your view on a selection of people. It takes a few minutes, and your answers are kept
              as you go.
            </Trans>
          </Text>
          <Button
            size="lg"
            fullWidth
            onClick={() => {
              remember(token);
              setOpened(true);
            }}
          >
            <Trans>See the selection</Trans>
          </Button>
          <Text size="sm" c="dimmed">
            <Trans>This link is yours and opens until {exactDate(expiresAt)}.</Trans>
          </Text>
        </Stack>
      </Paper>
    );
  }
  return <Open token={token} />;
}

function Closed({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <Paper className={classes.door}>
      <Stack>
        <Title order={1} size="h2">
          {title}
        </Title>
        <Text role="status">{children}</Text>
      </Stack>
    </Paper>
  );
}

function Open({ token }: { token: string }) {
  const review = useQuery(guestReviewQuery(token));
  if (review.isPending) {
    return <ListSkeleton rows={5} />;
  }
  if (!review.data) {
    return <ErrorNote problem={review.error} onRetry={() => void review.refetch()} />;
  }
  return <Selection token={token} review={review.data} />;
}

function Selection({ token, review }: { token: string; review: GuestReview }) {
  const answer = useAnswer(token);
  const [sending, { open: send, close }] = useDisclosure(false);
  const { showing, answers, brandName, campaignName, listName, sentAt, unsent } = review;
  const of = (entryId: string) => answers.find((one) => one.entryId === entryId);
  const done = showing.cards.filter((card) => of(card.entryId)).length;
  const all = showing.cards.length;
  return (
    <>
      <header className={classes.head}>
        <Text size="sm" c="dimmed">
          {[brandName, campaignName].join(' · ')}
        </Text>
        <Title order={1}>{listName}</Title>
        <Text c="dimmed" maw="var(--reading)">
          {peopleWords(all)}
          {' · '}
          <Trans>
            for each, one word, and a comment if you like. These people may not have been contacted yet: please keep it
            to yourself.
          </Trans>
        </Text>
      </header>
      <ClientCards
        cards={showing.cards}
        choiceOf={(entryId) => of(entryId)?.choice}
        below={(card) => (
          <AnswerField
            name={card.name}
            choice={of(card.entryId)?.choice}
            comment={of(card.entryId)?.comment ?? ''}
            onAnswer={(choice, comment) =>
              answer.mutate({ entryId: card.entryId, choice, comment, showing: showing.number })
            }
          />
        )}
      />
      <div className={classes.bar} role="region" aria-label={t`Your answers`}>
        <div>
          <Text fw={600} role="status">
            {sentAt && !unsent ? (
              <>
                <IconCheck size={16} aria-hidden /> <Trans>Sent, thank you</Trans>
              </>
            ) : (
              t`${done} of ${all} answered`
            )}
          </Text>
          <Text size="sm" c="dimmed">
            {answer.isError ? (
              <Trans>The last answer was not kept.</Trans>
            ) : sentAt && !unsent ? (
              <Trans>
                Sent <DateText at={sentAt} />. You can still change an answer until the list is closed.
              </Trans>
            ) : unsent ? (
              <Trans>Changed since you sent them: send them again so that the team reads it.</Trans>
            ) : (
              <Trans>Kept as you go; the team reads them when you send them.</Trans>
            )}
          </Text>
        </div>
        <Button
          size="md"
          leftSection={<IconSend size={18} aria-hidden />}
          disabled={done === 0 || (sentAt !== undefined && !unsent)}
          onClick={send}
        >
          {sentAt ? <Trans>Send them again</Trans> : <Trans>Send my answers</Trans>}
        </Button>
        <ProblemNote problem={answer.error} />
      </div>
      {sending && <Sending token={token} review={review} open={all - done} onClose={close} />}
    </>
  );
}

type SendingProps = { token: string; review: GuestReview; open: number; onClose: () => void };

function Sending({ token, review, open, onClose }: SendingProps) {
  const [name, setName] = useState(review.guestName);
  const [email, setEmail] = useState(review.guestEmail);
  const send = useSendAnswers(token);
  return (
    <Dialog onClose={onClose} title={t`Send my answers`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate({ name, email }, { onSuccess: onClose });
        }}
      >
        <Stack>
          {open > 0 && (
            <Text>
              {plural(open, {
                one: 'One person is still without an answer; you can come back to them with the same link.',
                other: '# people are still without an answer; you can come back to them with the same link.',
              })}
            </Text>
          )}
          <TextInput
            label={t`Your name`}
            required
            maxLength={120}
            autoComplete="name"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t`Your e-mail`}
            type="email"
            required
            maxLength={200}
            autoComplete="email"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <ProblemNote problem={send.error} />
          <Button type="submit" size="md" loading={send.isPending} leftSection={<IconSend size={18} aria-hidden />}>
            <Trans>Send</Trans>
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}

/** Whoever pressed once on this device need not press again when the page is loaded anew. */
function remembered(): string | null {
  try {
    return sessionStorage.getItem(OPENED);
  } catch {
    return null;
  }
}

function remember(token: string): void {
  try {
    sessionStorage.setItem(OPENED, token);
  } catch {
    // Then the button is pressed again.
  }
}
