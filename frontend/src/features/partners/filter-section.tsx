import type { ReactNode } from 'react';
import classes from './facets.module.css';

type Props = { label: string; open?: boolean; inForce: number; children: ReactNode };

/** One thing that the grid can be narrowed by; open where something is in force. */
export function FilterSection({ label, open = false, inForce, children }: Props) {
  return (
    <details className={classes.section} open={open || inForce > 0}>
      <summary>
        {label}
        {inForce > 0 && <span className={classes.inForce}>{inForce}</span>}
      </summary>
      <div className={classes.inside}>{children}</div>
    </details>
  );
}
