import { t } from '@lingui/core/macro';
import { StatusPill, type Tone } from '@/design/status-pill';
import type { Carriage } from './outreach-queries';

const TONES: Record<Carriage, Tone> = {
  PENDING: 'waiting',
  SENDING: 'active',
  SENT: 'good',
  RETRY: 'warn',
  DEAD: 'bad',
};

/** How far a letter has come. */
export function CarriagePill({ carriage }: { carriage: Carriage }) {
  const words: Record<Carriage, string> = {
    PENDING: t`Waiting to leave`,
    SENDING: t`Leaving`,
    SENT: t({ message: 'Sent', context: 'letter' }),
    RETRY: t`Will be tried again`,
    DEAD: t`Not delivered`,
  };
  return <StatusPill tone={TONES[carriage]}>{words[carriage]}</StatusPill>;
}
