import { Drawer, Menu } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { useLingui } from '@lingui/react';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import {
  IconCheck,
  IconDots,
  IconKeyboard,
  IconLogout,
  IconSearch,
  IconSelector,
  IconUserCircle,
} from '@tabler/icons-react';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSession, type SessionBrand } from '@/api/session';
import type { Goal } from '@/design/goal';
import { useKeys } from '@/design/keyboard';
import { PersonAvatar } from '@/design/person-avatar';
import { ShortcutHelp } from '@/design/shortcut-help';
import { useCurrentBrand } from './current-brand';
import { useGoals } from './goals';
import { Logo } from './logo';
import { type Place, usePlaces } from './places';
import { Preferences } from './preferences';
import { useSignOut } from './sign-out';
import classes from './team-shell.module.css';

type Finder = { onClose: () => void; goals: Goal[]; brandSlug: string | undefined };
type Props = {
  children: ReactNode;
  /** What Ctrl K opens; composed by the route. */
  finder: (finder: Finder) => ReactNode;
};

/** The team's frame: rail on the left, bar at the bottom of a phone, and the way to go anywhere. */
export function TeamShell({ children, finder }: Props) {
  const brand = useCurrentBrand();
  const goals = useGoals(brand);
  const [finding, { open: find, close: stopFinding }] = useDisclosure(false);
  useHotkeys([['mod+K', find]], []);
  const places = usePlaces(brand);
  const [help, { open: showHelp, close: hideHelp }] = useDisclosure(false);
  const [more, { open: showMore, close: hideMore }] = useDisclosure(false);
  useKeys({ '?': showHelp });
  const kept = places.length > 5 ? places.slice(0, 4) : places.slice(0, 5);

  return (
    <div className={classes.shell}>
      <a className="skip-link" href="#main">
        <Trans>Skip to the content</Trans>
      </a>
      <nav className={classes.rail} aria-label={t`Main`}>
        <div className={classes.top}>
          <Logo />
          <span className={classes.name}>Relais</span>
        </div>
        {brand && <BrandSwitch brand={brand} />}
        <FindButton onFind={find} />
        <ul className={classes.links}>
          {places.map((place) => (
            <li key={place.path}>
              <PlaceLink place={place} brand={brand} className={classes.link} iconSize={20} />
            </li>
          ))}
        </ul>
        <div className={classes.foot}>
          <DemoMark />
          <Me onHelp={showHelp} />
        </div>
      </nav>
      <main id="main" className={classes.main} tabIndex={-1}>
        {children}
      </main>
      <nav className={classes.bar} aria-label={t`Main`}>
        {kept.map((place) => (
          <PlaceLink key={place.path} place={place} brand={brand} className={classes.barLink} iconSize={22} />
        ))}
        <button type="button" className={classes.barLink} onClick={showMore}>
          <IconDots size={22} stroke={1.75} aria-hidden />
          <span>
            <Trans>More</Trans>
          </span>
        </button>
      </nav>
      <Drawer
        opened={more}
        onClose={hideMore}
        position="bottom"
        size="auto"
        title={<strong>Relais</strong>}
        closeButtonProps={{ 'aria-label': t`Close` }}
      >
        <div style={{ display: 'grid', gap: 'var(--space-2)' }} onClickCapture={closeOnLink(hideMore)}>
          {brand && <BrandSwitch brand={brand} />}
          <FindButton
            onFind={() => {
              hideMore();
              find();
            }}
          />
          <ul className={classes.links}>
            {places.slice(kept.length).map((place) => (
              <li key={place.path}>
                <PlaceLink place={place} brand={brand} className={classes.link} iconSize={20} />
              </li>
            ))}
          </ul>
          <Preferences />
          <DemoMark />
          <Me onHelp={showHelp} />
        </div>
      </Drawer>
      <ShortcutHelp open={help} onClose={hideHelp} />
      {finding && finder({ onClose: stopFinding, goals, brandSlug: brand?.slug })}
    </div>
  );
}

function FindButton({ onFind }: { onFind: () => void }) {
  return (
    <button type="button" className={classes.find} onClick={onFind} aria-keyshortcuts="Control+K Meta+K">
      <IconSearch size={18} stroke={1.75} aria-hidden />
      <span>
        <Trans>Go anywhere</Trans>
      </span>
      <kbd aria-hidden>Ctrl K</kbd>
    </button>
  );
}

function closeOnLink(close: () => void) {
  return (event: { target: EventTarget }) => {
    if (event.target instanceof Element && event.target.closest('a')) {
      close();
    }
  };
}

type PlaceLinkProps = {
  place: Place;
  brand: SessionBrand | undefined;
  className: string | undefined;
  iconSize: number;
};

function PlaceLink({ place, brand, className, iconSize }: PlaceLinkProps) {
  const { i18n } = useLingui();
  const Icon = place.icon;
  return (
    <Link
      to={place.path.replace('$slug', brand?.slug ?? '')}
      className={className}
      activeOptions={{ includeSearch: false }}
    >
      <Icon size={iconSize} stroke={1.75} aria-hidden />
      <span>{i18n._(place.label)}</span>
    </Link>
  );
}

function BrandSwitch({ brand }: { brand: SessionBrand }) {
  const { brands } = useSession();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const goTo = (slug: string) => {
    const section = /^\/b\/[^/]+(\/[^/]+)?/.exec(pathname)?.[1] ?? '/partners';
    localStorage.setItem('relais.brand', slug);
    void navigate({ to: `/b/${slug}${section}` });
  };
  if (brands.length < 2) {
    return (
      <div className={classes.brand} style={{ cursor: 'default' }}>
        <PersonAvatar name={brand.name} size={24} />
        <span className={classes.brandName}>{brand.name}</span>
      </div>
    );
  }
  return (
    <Menu position="bottom-start" width="target">
      <Menu.Target>
        <button type="button" className={classes.brand} aria-label={t`Brand: ${brand.name}. Change`}>
          <PersonAvatar name={brand.name} size={24} />
          <span className={classes.brandName}>{brand.name}</span>
          <IconSelector size={16} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {brands.map((one) => (
          <Menu.Item
            key={one.id}
            leftSection={<PersonAvatar name={one.name} size={24} />}
            rightSection={one.id === brand.id ? <IconCheck size={16} /> : undefined}
            onClick={() => goTo(one.slug)}
          >
            {one.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function DemoMark() {
  const { demo } = useSession();
  return demo ? (
    <div className={classes.demo}>
      <Trans>Demo: everyone here is invented</Trans>
    </div>
  ) : null;
}

function Me({ onHelp }: { onHelp: () => void }) {
  const session = useSession();
  const signOut = useSignOut();
  return (
    <Menu position="top-start" width={240} closeOnItemClick>
      <Menu.Target>
        <button type="button" className={classes.me}>
          <PersonAvatar name={session.name ?? '?'} />
          <span className={classes.meWords}>
            <span>{session.name}</span>
            <span className={classes.soft}>{session.title}</span>
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div style={{ padding: 'var(--space-1)' }}>
          <Preferences />
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<IconUserCircle size={18} />} component={Link} to="/me">
          <Trans>My account</Trans>
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={18} />} onClick={onHelp}>
          <Trans>Keyboard</Trans>
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={18} />} onClick={signOut}>
          <Trans>Sign out</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
