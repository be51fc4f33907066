import { StatusPill } from '@/design/status-pill';
import type { DeliverableCard } from './content-queries';
import { frozenWord, stageForTeam, toneOf } from './content-words';

/** Where a content stands, as a list shows it: frozen while its collaboration is suspended. */
export function CardState({ card }: { card: DeliverableCard }) {
  return card.frozen ? (
    <StatusPill tone="neutral">{frozenWord()}</StatusPill>
  ) : (
    <StatusPill tone={toneOf(card.stage)}>{stageForTeam(card.stage)}</StatusPill>
  );
}
