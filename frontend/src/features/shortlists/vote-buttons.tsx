import { Tooltip } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { IconCheck, IconQuestionMark, IconX, type Icon } from '@tabler/icons-react';
import type { EntryView, Opinion } from './shortlist-queries';
import { OPINIONS, opinionWord } from './shortlist-words';
import classes from './shortlist-page.module.css';

const ICONS: Record<Opinion, Icon> = { YES: IconCheck, MAYBE: IconQuestionMark, NO: IconX };

type Props = { entry: EntryView; onVote?: (opinion: Opinion | undefined) => void };

/** The tally, and one's own vote in it; who said what on hover and focus. */
export function VoteButtons({ entry, onVote }: Props) {
  return (
    <span className={classes.votes} role="group" aria-label={t`Votes on ${entry.partner.name}`}>
      {OPINIONS.map((opinion) => {
        const Mark = ICONS[opinion];
        const votes = entry.votes.filter((vote) => vote.opinion === opinion);
        const mine = entry.mine === opinion;
        const word = opinionWord(opinion);
        const names = votes.map((vote) => vote.name).join(', ');
        const inside = (
          <>
            <Mark size={14} aria-hidden /> {votes.length}
          </>
        );
        const label = [word, String(votes.length), names].filter(Boolean).join(' · ');
        return (
          <Tooltip key={opinion} label={names ? `${word} · ${names}` : word}>
            {onVote ? (
              <button
                type="button"
                className={classes.vote}
                data-opinion={opinion}
                data-mine={mine}
                aria-pressed={mine}
                aria-label={label}
                onClick={(event) => {
                  event.stopPropagation();
                  onVote(mine ? undefined : opinion);
                }}
              >
                {inside}
              </button>
            ) : (
              <span className={classes.vote} data-opinion={opinion} data-mine={mine} role="img" aria-label={label}>
                {inside}
              </span>
            )}
          </Tooltip>
        );
      })}
    </span>
  );
}
