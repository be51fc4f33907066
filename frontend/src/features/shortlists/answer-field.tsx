import { Stack, Textarea } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { t } from '@lingui/core/macro';
import { IconArrowsShuffle, IconCheck, IconMessageQuestion, IconX, type Icon } from '@tabler/icons-react';
import { useState } from 'react';
import type { GuestChoice } from './shortlist-queries';
import { CHOICES, choiceWord } from './shortlist-words';
import classes from './client-cards.module.css';

const ICONS: Record<GuestChoice, Icon> = {
  APPROVED: IconCheck,
  TENTATIVE: IconMessageQuestion,
  BACKUP: IconArrowsShuffle,
  REJECTED: IconX,
};

type Props = {
  name: string;
  choice?: GuestChoice;
  comment: string;
  onAnswer: (choice: GuestChoice | undefined, comment: string) => void;
};

/** One person's answer: four words and a comment; pressing the word again takes it back. */
export function AnswerField({ name, choice, comment, onAnswer }: Props) {
  const [typed, setTyped] = useState(comment);
  const keep = useDebouncedCallback((words: string) => choice && onAnswer(choice, words), 700);
  return (
    <Stack gap="sm">
      <fieldset className={classes.choices} aria-label={t`Your answer about ${name}`}>
        {CHOICES.map((one) => {
          const Mark = ICONS[one];
          return (
            <button
              key={one}
              type="button"
              className={classes.choice}
              data-choice={one}
              aria-pressed={choice === one}
              onClick={() => onAnswer(choice === one ? undefined : one, typed)}
            >
              <Mark size={18} aria-hidden />
              {choiceWord(one)}
            </button>
          );
        })}
      </fieldset>
      {choice && (
        <Textarea
          aria-label={t`A word about ${name}`}
          placeholder={choice === 'REJECTED' ? t`What does not fit? (optional)` : t`A word for the team (optional)`}
          minRows={1}
          maxLength={1000}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            keep(event.currentTarget.value);
          }}
          onBlur={() => typed !== comment && onAnswer(choice, typed)}
        />
      )}
    </Stack>
  );
}
