import { useState, type KeyboardEvent, type ReactNode } from 'react';
import classes from './facets.module.css';

type Props = { label: string; open?: boolean; inForce: number; children: ReactNode };

/** One thing that the grid can be narrowed by; it opens where something comes into force, and only people close it. */
export function FilterSection({ label, open = false, inForce, children }: Props) {
  const [isOpen, setOpen] = useState(open || inForce > 0);
  const [known, setKnown] = useState(inForce);
  if (inForce !== known) {
    setKnown(inForce);
    setOpen(isOpen || inForce > known);
  }
  return (
    <details className={classes.section} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary onKeyDown={walk}>
        {label}
        {inForce > 0 && <span className={classes.inForce}>{inForce}</span>}
      </summary>
      <div className={classes.inside}>{children}</div>
    </details>
  );
}

/** Up and down lead from one section's name to the next one's. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    const names = event.currentTarget.closest('details')?.parentElement?.querySelectorAll('summary') ?? [];
    [...names][[...names].indexOf(event.currentTarget) + step]?.focus();
  }
}
