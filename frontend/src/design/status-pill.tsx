import type { ReactNode } from 'react';
import classes from './status-pill.module.css';

/** neutral: at rest · waiting: for someone · active: under way · info · good · warn · bad */
export type Tone = 'neutral' | 'waiting' | 'active' | 'info' | 'good' | 'warn' | 'bad';

type Props = { tone: Tone; children: ReactNode };

/** Where a thing stands, in one word; the mark's shape helps where colour does not. */
export function StatusPill({ tone, children }: Props) {
  return (
    <span className={classes.pill} data-tone={tone}>
      {children}
    </span>
  );
}
