import { Button, Group, SegmentedControl, Select, Stack, Text, Textarea } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconLock, IconUserShare } from '@tabler/icons-react';
import { useState } from 'react';
import { idempotencyKey } from '@/api/client';
import { DateText } from '@/design/date-text';
import { ProblemNote } from '@/design/problem-note';
import type { CommentView, DraftView, PinView } from './content-queries';
import { timeCode } from './content-words';
import classes from './comments-panel.module.css';

/** The key stays while the same words are sent again, so they are said once. */
export type NewRemark = { key: string; text: string; visibleToPartner: boolean; pin?: PinView };

type Props = {
  draft: DraftView;
  comments: CommentView[];
  /** The team chooses who reads; an author's words are always read by both. */
  choosesAudience: boolean;
  pin?: PinView;
  onPin: (pin?: PinView) => void;
  onSay?: (remark: NewRemark, done: () => void) => void;
  /** Whether a remark on this version is being written. */
  onWriting?: (writes: boolean) => void;
  isSaying?: boolean;
  problem?: unknown;
  fieldId: string;
};

/** What was said about a version, and the place to say more. */
export function CommentsPanel(props: Props) {
  const { draft, comments, choosesAudience, onSay } = props;
  const ofDraft = comments.filter((comment) => comment.draft === draft.number);
  return (
    <Stack gap="sm">
      {ofDraft.length === 0 && (
        <Text size="sm" c="dimmed">
          <Trans>Nothing said about this version yet.</Trans>
        </Text>
      )}
      <ol className={classes.list}>
        {ofDraft.map((comment, index) => (
          <li key={comment.id} className={classes.comment}>
            <span className={classes.number} aria-hidden>
              {index + 1}
            </span>
            <div className={classes.words}>
              <Group gap={8} justify="space-between" wrap="wrap">
                <strong>{comment.author}</strong>
                <Text size="xs" c="dimmed" component="span">
                  <DateText at={comment.at} />
                </Text>
              </Group>
              <span className={classes.text}>{comment.text}</span>
              <span className={classes.soft}>
                {comment.pin && <PinWords pin={comment.pin} />}
                {choosesAudience && <Audience visible={comment.visibleToPartner} />}
              </span>
            </div>
          </li>
        ))}
      </ol>
      {onSay && <NewComment {...props} onSay={onSay} />}
    </Stack>
  );
}

function PinWords({ pin }: { pin: PinView }) {
  return pin.second === undefined ? <Trans>On the image</Trans> : <Trans>At {timeCode(pin.second)}</Trans>;
}

function Audience({ visible }: { visible: boolean }) {
  return visible ? (
    <span className={classes.audience}>
      <IconUserShare size={14} aria-hidden /> <Trans>The partner reads it</Trans>
    </span>
  ) : (
    <span className={classes.audience}>
      <IconLock size={14} aria-hidden /> <Trans>Team only</Trans>
    </span>
  );
}

function NewComment({
  draft,
  choosesAudience,
  pin,
  onPin,
  onSay,
  onWriting,
  isSaying,
  problem,
  fieldId,
}: Required<Pick<Props, 'onSay'>> & Props) {
  const [text, setText] = useState('');
  const [key, setKey] = useState(idempotencyKey);
  const [visible, setVisible] = useState(true);
  const image = draft.pieces.find((piece) => piece.kind !== 'MP4');
  const say = () =>
    onSay({ key, text, visibleToPartner: visible, pin }, () => {
      setText('');
      setKey(idempotencyKey());
      onPin(undefined);
      onWriting?.(false);
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        say();
      }}
    >
      <Stack gap="xs">
        <ProblemNote problem={problem} />
        <Textarea
          id={fieldId}
          label={t`Add a remark`}
          value={text}
          maxLength={2000}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setKey(idempotencyKey());
            onWriting?.(event.currentTarget.value !== '');
          }}
        />
        <Group gap="xs">
          {pin && (
            <Button size="compact-sm" variant="light" type="button" onClick={() => onPin(undefined)}>
              {pin.second === undefined ? t`Pinned on the image · remove` : t`At ${timeCode(pin.second)} · remove`}
            </Button>
          )}
          {!pin && image && (
            <Select
              size="xs"
              aria-label={t`Pin by zone`}
              placeholder={t`Pin by zone`}
              data={zones()}
              value={null}
              onChange={(zone) => zone && onPin(pinAt(image.assetId, Number(zone)))}
            />
          )}
        </Group>
        <Group justify="space-between" gap="xs">
          {choosesAudience ? (
            <SegmentedControl
              size="xs"
              aria-label={t`Who reads it`}
              value={visible ? 'partner' : 'team'}
              onChange={(value) => setVisible(value === 'partner')}
              data={[
                { value: 'partner', label: t`Partner and team` },
                { value: 'team', label: t`Team only` },
              ]}
            />
          ) : (
            <span />
          )}
          <Button type="submit" size="sm" variant="default" loading={isSaying} disabled={text.trim() === ''}>
            <Trans>Say it</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function zones() {
  return [
    t`Top left`,
    t`Top`,
    t`Top right`,
    t`Left`,
    t`Centre`,
    t`Right`,
    t`Bottom left`,
    t`Bottom`,
    t`Bottom right`,
  ].map((label, index) => ({ value: String(index), label }));
}

function pinAt(assetId: string, zone: number): PinView {
  return { assetId, x: ((zone % 3) * 2 + 1) / 6, y: (Math.floor(zone / 3) * 2 + 1) / 6 };
}
