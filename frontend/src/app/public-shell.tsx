import type { ReactNode } from 'react';
import { Logo } from './logo';
import { Preferences } from './preferences';
import classes from './public-shell.module.css';

/** The frame of pages that need no session: sign-in, first administrator, one-use link. */
export function PublicShell({ children }: { children: ReactNode }) {
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <Logo />
        <span>Relais</span>
      </header>
      <main className={classes.main} id="main">
        {children}
      </main>
      <footer className={classes.foot}>
        <Preferences />
      </footer>
    </div>
  );
}
