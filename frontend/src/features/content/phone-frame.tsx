import { Group, Text } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { networkName } from '@/design/networks';
import { PersonAvatar } from '@/design/person-avatar';
import { CaptionText } from './caption-text';
import type { CommentView, DraftView, OwedView, PinView } from './content-queries';
import { MediaStage } from './media-stage';
import classes from './phone-frame.module.css';

type Props = {
  author: string;
  owed: OwedView;
  draft: DraftView;
  fold?: number;
  comments: CommentView[];
  fileAt: (assetId: string) => string;
  pending?: PinView;
  onPin?: (pin: PinView) => void;
};

/** The content as it will look in its network: file first, then the caption with its fold. */
export function PhoneFrame({ author, owed, draft, fold, comments, fileAt, pending, onPin }: Props) {
  const [shown, setShown] = useState(0);
  const piece = draft.pieces[Math.min(shown, draft.pieces.length - 1)];
  const count = draft.pieces.length;
  const ofDraft = comments.filter((comment) => comment.draft === draft.number);
  const position = shown + 1;
  return (
    <section
      className={classes.phone}
      aria-label={t`V${draft.number}: how it will look on ${networkName(owed.network)}`}
    >
      <Group gap={8} className={classes.head} wrap="nowrap">
        <PersonAvatar name={author} size={28} />
        <div className={classes.who}>
          <Text size="sm" fw={600} truncate>
            {author}
          </Text>
          <Text size="xs" c="dimmed" truncate>
            {draft.platformLabel || networkName(owed.network)}
          </Text>
        </div>
      </Group>
      {piece ? (
        <MediaStage
          key={piece.assetId}
          piece={piece}
          fileAt={fileAt}
          label={count > 1 ? t`File ${position} of ${count}` : t`The file`}
          comments={ofDraft}
          numberOf={(comment) => ofDraft.indexOf(comment) + 1}
          pending={pending}
          onPin={onPin}
        />
      ) : (
        <div className={classes.nothing}>
          <Trans>No file, words only</Trans>
        </div>
      )}
      {piece?.overlay && (
        <Text size="sm" className={classes.overlay}>
          <Trans>On screen: “{piece.overlay}”</Trans>
        </Text>
      )}
      {count > 1 && (
        <div className={classes.dots} role="group" aria-label={t`Files`}>
          {draft.pieces.map((one, index) => {
            const number = index + 1;
            return (
              <button
                key={one.assetId}
                type="button"
                className={classes.dot}
                aria-pressed={index === shown}
                aria-label={t`Show file ${number}`}
                onClick={() => setShown(index)}
              >
                {number}
              </button>
            );
          })}
        </div>
      )}
      <div className={classes.words}>
        {draft.caption ? (
          <CaptionText caption={draft.caption} fold={fold} findings={draft.findings} />
        ) : (
          <Text c="dimmed">
            <Trans>No caption</Trans>
          </Text>
        )}
      </div>
    </section>
  );
}
