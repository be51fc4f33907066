import { i18n } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import {
  IconFileText,
  IconForms,
  IconHistory,
  IconMail,
  IconMailbox,
  IconShieldLock,
  IconSparkles,
  IconTrafficLights,
  IconUsers,
} from '@tabler/icons-react';
import { Link, useRouter } from '@tanstack/react-router';
import { useSession } from '@/api/session';
import { PageHeader } from '@/design/page-header';
import classes from './settings-hub.module.css';

const SETTINGS = [
  {
    path: '/b/$slug/settings/universe',
    title: msg`Brand universe`,
    about: msg`Keywords, values, banned topics, competitors, target audience.`,
    icon: IconSparkles,
  },
  {
    path: '/b/$slug/settings/fields',
    title: msg`Fields`,
    about: msg`What this brand wants to know of partners besides.`,
    icon: IconForms,
  },
  {
    path: '/b/$slug/settings/vetting',
    title: msg`Vetting policy`,
    about: msg`Which lights must be green before a proposal.`,
    icon: IconTrafficLights,
  },
  {
    path: '/b/$slug/settings/team',
    title: msg`Team`,
    about: msg`Who holds which role in this brand.`,
    icon: IconUsers,
  },
  {
    path: '/b/$slug/settings/templates',
    title: msg`Letter templates`,
    about: msg`What first letters and questions say.`,
    icon: IconMail,
  },
  {
    path: '/b/$slug/settings/clauses',
    title: msg`Contract templates`,
    about: msg`The clauses contracts are made of.`,
    icon: IconFileText,
  },
  {
    path: '/b/$slug/settings/data',
    title: msg`Data protection`,
    about: msg`What people asked about their data, who objected, and how long people are kept.`,
    icon: IconShieldLock,
    roles: ['LEGAL', 'MANAGER', 'CM'] as const,
  },
  {
    path: '/b/$slug/settings/audit',
    title: msg`Journal`,
    about: msg`What was done, when, by whom.`,
    icon: IconHistory,
    roles: ['MANAGER'] as const,
  },
  {
    path: '/mailbox',
    title: msg`Mailbox`,
    about: msg`Letters that no mail server takes.`,
    icon: IconMailbox,
    mailbox: true,
  },
];

/** The settings of a brand that exist, and the engine everything is kept in. */
export function SettingsHub({ slug }: { slug: string }) {
  const session = useSession();
  const built = useRouter().routesByPath as unknown as Record<string, unknown>;
  const { engine } = session;
  const roles = session.brands.find((brand) => brand.slug === slug)?.roles ?? [];
  return (
    <>
      <PageHeader title={t`Settings`} above={session.brands.find((brand) => brand.slug === slug)?.name} />
      <ul className={classes.grid}>
        {SETTINGS.filter(
          (one) =>
            one.path in built &&
            (!one.mailbox || session.mailbox) &&
            (!one.roles || one.roles.some((role) => roles.includes(role))),
        ).map(({ path, title, about, icon: Icon }) => (
          <li key={path}>
            <Link to={path.replace('$slug', slug)} className={classes.card}>
              <div className={classes.title}>
                <Icon size={20} stroke={1.75} aria-hidden />
                {i18n._(title)}
              </div>
              <div className={classes.about}>{i18n._(about)}</div>
            </Link>
          </li>
        ))}
      </ul>
      <p className={classes.engine}>
        {engine.embedded ? (
          <Trans>
            Data is kept by the embedded engine ({engine.name}): one machine, up to about 100,000 partners. Beyond that,
            connect a MongoDB.
          </Trans>
        ) : (
          <Trans>Data is kept by {engine.name}.</Trans>
        )}
      </p>
    </>
  );
}
