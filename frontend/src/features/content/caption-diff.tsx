import { Text } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { diffWordsWithSpace } from 'diff';
import type { DraftView } from './content-queries';
import classes from './caption-diff.module.css';

type Props = { before: DraftView; after: DraftView };

/** What changed in the words between two versions, told by sign and word as well as by colour. */
export function CaptionDiff({ before, after }: Props) {
  const parts = diffWordsWithSpace(before.caption, after.caption);
  const files = fileChange(before, after);
  return (
    <div>
      <Text size="sm" c="dimmed" mb={8}>
        <Trans>
          From V{before.number} to V{after.number}
        </Trans>
      </Text>
      <p className={classes.text}>
        {parts.map((part, index) => {
          const key = `${index}-${part.value.length}`;
          if (part.added) {
            return (
              <ins key={key} className={classes.added} aria-label={t`added: ${part.value}`}>
                {part.value}
              </ins>
            );
          }
          if (part.removed) {
            return (
              <del key={key} className={classes.removed} aria-label={t`removed: ${part.value}`}>
                {part.value}
              </del>
            );
          }
          return <span key={key}>{part.value}</span>;
        })}
      </p>
      <Text size="sm" c="dimmed" mt={8}>
        {files}
      </Text>
    </div>
  );
}

function fileChange(before: DraftView, after: DraftView): string {
  const old = before.pieces.map((piece) => piece.sha256).join();
  const now = after.pieces.map((piece) => piece.sha256).join();
  return old === now ? t`The files are the same, byte for byte.` : t`The files have changed.`;
}
