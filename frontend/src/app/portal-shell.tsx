import { Menu } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconLogout } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSession } from '@/api/session';
import { PersonAvatar } from '@/design/person-avatar';
import { Logo } from './logo';
import classes from './portal-shell.module.css';
import { Preferences } from './preferences';
import { useSignOut } from './sign-out';

/** The partner's frame: one column, phone first, no jargon. */
export function PortalShell({ children }: { children: ReactNode }) {
  const session = useSession();
  const signOut = useSignOut();
  return (
    <div className={classes.shell}>
      <a className="skip-link" href="#main">
        <Trans>Skip to the content</Trans>
      </a>
      <header className={classes.top}>
        <Link to="/portal" className={classes.home}>
          <Logo size={24} />
          <span>Relais</span>
        </Link>
        <Menu width={240}>
          <Menu.Target>
            <button
              type="button"
              className={classes.me}
              aria-label={t`${session.name ?? ''}: language, theme, sign out`}
            >
              <PersonAvatar name={session.name ?? '?'} />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{session.name}</Menu.Label>
            <div style={{ padding: 'var(--space-1)' }}>
              <Preferences />
            </div>
            <Menu.Divider />
            <Menu.Item leftSection={<IconLogout size={18} />} onClick={signOut}>
              <Trans>Sign out</Trans>
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </header>
      <main id="main" className={classes.main} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
