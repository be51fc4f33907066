import { Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './page-header.module.css';

type Props = { title: string; above?: ReactNode; below?: ReactNode; beside?: ReactNode; actions?: ReactNode };

/** The name of the screen, what it is part of, and what one can do here. Also names the browser's tab. */
export function PageHeader({ title, above, below, beside, actions }: Props) {
  useDocumentTitle(`${title} · Relais`);
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        {above && <div className={classes.above}>{above}</div>}
        <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 'var(--space-1) var(--space-2)' }}>
          <Title order={1}>{title}</Title>
          {beside}
        </div>
        {below && <div className={classes.below}>{below}</div>}
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
