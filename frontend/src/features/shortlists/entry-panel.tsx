import { ActionIcon, Alert, Anchor, Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import {
  IconAlertOctagon,
  IconArrowDown,
  IconArrowUp,
  IconArrowUpRight,
  IconBan,
  IconTrash,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { DateText } from '@/design/date-text';
import { Fact, Facts } from '@/design/facts';
import { useKeys } from '@/design/keyboard';
import { Lights } from '@/design/lights';
import { ProblemNote } from '@/design/problem-note';
import { SidePanel } from '@/design/side-panel';
import { StatusPill } from '@/design/status-pill';
import { useTypedOver } from '@/design/use-typed-over';
import type { EntryView, ShortlistView, useShortlistChange } from './shortlist-queries';
import { choiceTone, choiceWord, lightReadings, opinionWord, said } from './shortlist-words';
import { VoteButtons } from './vote-buttons';
import classes from './shortlist-page.module.css';

type Change = ReturnType<typeof useShortlistChange>;

type Props = {
  slug: string;
  list: ShortlistView;
  entry?: EntryView;
  change: Change;
  onRemove: (entry: EntryView) => void;
  onClose: () => void;
  onPrevious?: () => void;
  onNext?: () => void;
};

/** One person on the list: why, what colleagues say, what the client answered. */
export function EntryPanel({ slug, list, entry, change, onRemove, onClose, onPrevious, onNext }: Props) {
  useKeys({ ArrowLeft: () => onPrevious?.(), ArrowRight: () => onNext?.() }, entry !== undefined, 'dialog');
  return (
    <SidePanel
      open={entry !== undefined}
      title={<Text fw={600}>{entry?.partner.name ?? ''}</Text>}
      onClose={onClose}
      onPrevious={onPrevious}
      onNext={onNext}
    >
      {entry && <Inside key={entry.id} slug={slug} list={list} entry={entry} change={change} onRemove={onRemove} />}
    </SidePanel>
  );
}

type InsideProps = Pick<Props, 'slug' | 'list' | 'change' | 'onRemove'> & { entry: EntryView };

function Inside({ slug, list, entry, change, onRemove }: InsideProps) {
  const may = (action: ShortlistView['actions'][number]) => list.actions.includes(action);
  const at = list.entries.findIndex((one) => one.id === entry.id);
  const move = (by: number) => {
    const ids = list.entries.map((one) => one.id);
    ids.splice(at, 1);
    ids.splice(at + by, 0, entry.id);
    change.mutate({ kind: 'order', entryIds: ids });
  };
  return (
    <Stack gap="md">
      {entry.partner.doNotContact && (
        <Alert color="red" variant="light" icon={<IconBan aria-hidden />} title={t`Do not contact`}>
          <Trans>This person said no, or the brand decided so: see their profile.</Trans>
        </Alert>
      )}
      <Group gap="sm" justify="space-between">
        <Lights readings={lightReadings(entry.partner.lights)} size={20} ownerName={entry.partner.name} />
        <Anchor component={Link} to={`/b/${slug}/partners/${entry.partner.id}`} size="sm">
          <Trans>Open the profile</Trans> <IconArrowUpRight size={14} aria-hidden />
        </Anchor>
      </Group>
      <VoteButtons
        entry={entry}
        onVote={may('VOTE') ? (opinion) => change.mutate({ kind: 'vote', entryId: entry.id, opinion }) : undefined}
      />
      {entry.votes.length > 0 && (
        <Text size="sm" c="dimmed">
          {entry.votes.map((vote) => said(vote.name, opinionWord(vote.opinion))).join(' · ')}
        </Text>
      )}
      <ProblemNote problem={change.error} />
      {entry.answers.length > 0 && (
        <Stack gap={6}>
          <Title order={3} size="h4">
            <Trans>What the client answered</Trans>
          </Title>
          {entry.answers.map((answer) => (
            <div key={answer.guestId}>
              <Group gap={8}>
                <StatusPill tone={choiceTone(answer.choice)}>{choiceWord(answer.choice)}</StatusPill>
                <Text size="sm">
                  {answer.name} · <DateText at={answer.at} /> · {t`version ${answer.showing}`}
                </Text>
              </Group>
              {answer.comment && (
                <Text size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                  {answer.comment}
                </Text>
              )}
            </div>
          ))}
        </Stack>
      )}
      <Why list={list} entry={entry} change={change} />
      <Remarks list={list} entry={entry} change={change} />
      <Text size="xs" c="dimmed">
        <Trans>
          Added by {entry.addedByName} <DateText at={entry.addedAt} />
        </Trans>
      </Text>
      {may('ORDER') && (
        <Group gap="xs">
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconArrowUp size={16} aria-hidden />}
            disabled={at <= 0 || change.isPending}
            onClick={() => move(-1)}
          >
            <Trans>Move up</Trans>
          </Button>
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconArrowDown size={16} aria-hidden />}
            disabled={at >= list.entries.length - 1 || change.isPending}
            onClick={() => move(1)}
          >
            <Trans>Move down</Trans>
          </Button>
          <Button
            variant="subtle"
            color="red"
            size="compact-md"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => onRemove(entry)}
          >
            <Trans>Take off the list</Trans>
          </Button>
        </Group>
      )}
    </Stack>
  );
}

type PartProps = { list: ShortlistView; entry: EntryView; change: Change };

type Words = Pick<EntryView, 'why' | 'pitch'>;

/** What is said of somebody, for the team and for the client; what a colleague writes meanwhile is not replaced unseen. */
function Why({ list, entry, change }: PartProps) {
  const now = wordsOf(entry);
  const words = useTypedOver(now);
  const [theirs, setTheirs] = useState<Words>();
  const edits = list.actions.includes('REMARK');
  const { why, pitch } = words.shown;
  const dirty = why !== entry.why || pitch !== entry.pitch;
  const save = async () => {
    if (!words.isStill(now)) {
      words.see(now);
      setTheirs(now);
      return;
    }
    const after = await change.mutateAsync({ kind: 'annotate', entryId: entry.id, why, pitch });
    const kept = wordsOf(after.entries.find((one) => one.id === entry.id) ?? entry);
    setTheirs(undefined);
    words.see(kept);
    words.type(kept);
  };
  if (!edits) {
    return entry.why || entry.pitch ? (
      <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
        {[entry.why, entry.pitch].filter(Boolean).join('\n')}
      </Text>
    ) : null;
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save().catch(() => undefined);
      }}
    >
      <Stack gap="sm">
        <Textarea
          label={t`Why this person (team only)`}
          minRows={2}
          maxLength={500}
          value={why}
          onChange={(event) => words.type({ why: event.currentTarget.value })}
        />
        <Textarea
          label={t`In words for the client`}
          description={t`Shown only where “Your words for the client” is ticked.`}
          minRows={2}
          maxLength={500}
          value={pitch}
          onChange={(event) => words.type({ pitch: event.currentTarget.value })}
        />
        {dirty && theirs && <TheirWords words={theirs} parts={Object.keys(words.typed)} />}
        {dirty && (
          <Group justify="flex-end">
            <Button type="submit" size="compact-md" loading={change.isPending}>
              <Trans>Save</Trans>
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}

const wordsOf = ({ why, pitch }: EntryView): Words => ({ why, pitch });

/** What a colleague wrote where one was typing. */
function TheirWords({ words, parts }: { words: Words; parts: string[] }) {
  return (
    <Alert color="red" variant="light" role="alert" icon={<IconAlertOctagon aria-hidden />}>
      <Trans>Someone else changed this meanwhile. Save replaces what is there now:</Trans>
      <Facts>
        {parts.includes('why') && <Fact label={t`Why this person (team only)`}>{words.why || '–'}</Fact>}
        {parts.includes('pitch') && <Fact label={t`In words for the client`}>{words.pitch || '–'}</Fact>}
      </Facts>
    </Alert>
  );
}

function Remarks({ list, entry, change }: PartProps) {
  const [text, setText] = useState('');
  const says = list.actions.includes('REMARK');
  return (
    <Stack gap="sm">
      <Title order={3} size="h4">
        <Trans>Remarks (team only)</Trans>
      </Title>
      <ul className={classes.remarks}>
        {entry.remarks.map((remark) => (
          <li key={remark.id}>
            <Group gap={6} justify="space-between" wrap="nowrap">
              <Text size="xs" c="dimmed">
                {remark.name} · <DateText at={remark.at} />
              </Text>
              {remark.mine && says && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t`Take my remark back`}
                  onClick={() => change.mutate({ kind: 'unremark', entryId: entry.id, remarkId: remark.id })}
                >
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              )}
            </Group>
            <Text size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
              {remark.text}
            </Text>
          </li>
        ))}
      </ul>
      {says && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim()) {
              change.mutate({ kind: 'remark', entryId: entry.id, text }, { onSuccess: () => setText('') });
            }
          }}
        >
          <Stack gap="xs">
            <Textarea
              aria-label={t`A remark for colleagues`}
              placeholder={t`A remark for colleagues; the client never reads it.`}
              minRows={2}
              maxLength={2000}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <Group justify="flex-end">
              <Button
                type="submit"
                size="compact-md"
                variant="default"
                disabled={!text.trim()}
                loading={change.isPending}
              >
                <Trans>Say it</Trans>
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Stack>
  );
}
