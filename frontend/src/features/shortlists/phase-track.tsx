import { Button, Group } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconCheck } from '@tabler/icons-react';
import { ConfirmButton } from '@/design/confirm-button';
import type { ShortlistPhase, ShortlistView } from './shortlist-queries';
import { phaseWord } from './shortlist-words';
import classes from './shortlist-page.module.css';

const PHASES: ShortlistPhase[] = ['GATHERING', 'IN_REVIEW', 'WITH_CLIENT', 'CLOSED'];

type Props = { list: ShortlistView; busy: boolean; onMove: (to: 'GATHERING' | 'IN_REVIEW' | 'CLOSED') => void };

/** How far the list has come, and the steps that can be taken from here. */
export function PhaseTrack({ list, busy, onMove }: Props) {
  const here = PHASES.indexOf(list.phase);
  const may = (action: ShortlistView['actions'][number]) => list.actions.includes(action);
  return (
    <Group justify="space-between" gap="sm">
      <ol className={classes.track} aria-label={t`Where it stands`}>
        {PHASES.map((phase, at) => (
          <li
            key={phase}
            className={classes.step}
            data-here={at === here}
            data-done={at < here}
            aria-current={at === here ? 'step' : undefined}
          >
            <span className={classes.mark} aria-hidden>
              {at < here ? <IconCheck size={14} /> : at + 1}
            </span>
            {phaseWord(phase)}
          </li>
        ))}
      </ol>
      <Group gap="xs">
        {may('GATHER') && (
          <Button variant="subtle" disabled={busy} onClick={() => onMove('GATHERING')}>
            <Trans>Back to gathering</Trans>
          </Button>
        )}
        {may('REVIEW') && list.phase === 'GATHERING' && (
          <Button loading={busy} onClick={() => onMove('IN_REVIEW')}>
            <Trans>Start the internal review</Trans>
          </Button>
        )}
        {may('REVIEW') && list.phase === 'WITH_CLIENT' && (
          <ConfirmButton
            variant="subtle"
            question={t`Take the list back from the client?`}
            consequence={
              <Trans>
                Guests see a waiting page until you share it again. Their answers are kept, and nothing is told to them
                by letter.
              </Trans>
            }
            confirm={t`Take it back`}
            onConfirm={() => onMove('IN_REVIEW')}
          >
            <Trans>Take back from the client</Trans>
          </ConfirmButton>
        )}
        {may('REVIEW') && list.phase === 'CLOSED' && (
          <Button variant="default" loading={busy} onClick={() => onMove('IN_REVIEW')}>
            <Trans>Open again</Trans>
          </Button>
        )}
        {may('CLOSE') && list.entries.length > 0 && list.phase !== 'GATHERING' && (
          <ConfirmButton
            variant="subtle"
            question={t`Close this shortlist?`}
            consequence={
              <Trans>
                Nobody can vote, answer or change anything any more. Everything is kept, and it can be opened again.
              </Trans>
            }
            confirm={t`Close it`}
            onConfirm={() => onMove('CLOSED')}
          >
            <Trans>Close the shortlist</Trans>
          </ConfirmButton>
        )}
      </Group>
    </Group>
  );
}
