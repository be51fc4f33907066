import { Anchor, Text } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Logo } from './logo';
import { Preferences } from './preferences';
import classes from './public-shell.module.css';

/** The frame of pages that need no session: sign-in, first administrator, one-use link, one's own data; wide where there is a list. */
export function PublicShell({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <Logo />
        <span>Relais</span>
      </header>
      <main className={classes.main} data-wide={wide || undefined} id="main">
        {children}
      </main>
      <footer className={classes.foot}>
        <Preferences />
        <Text size="sm" ta="center" mt="sm">
          <Anchor component={Link} to="/vos-donnees">
            <Trans>Your data</Trans>
          </Anchor>
        </Text>
      </footer>
    </div>
  );
}
