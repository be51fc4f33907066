import { Anchor, Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconArrowLeft, IconBan, IconScale } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { components } from '@/api/schema';
import { useBrand } from '@/api/session';
import { CountText } from '@/design/count-text';
import { DateText } from '@/design/date-text';
import { EmptyState } from '@/design/empty-state';
import { ErrorNote } from '@/design/error-note';
import { LightShape } from '@/design/light-shape';
import { colourWord, LIGHT_ORDER, lightLabel } from '@/design/lights';
import { MoneyText } from '@/design/money-text';
import { NetworkIcon } from '@/design/network-icon';
import { networkName } from '@/design/networks';
import { PageHeader } from '@/design/page-header';
import { PersonAvatar } from '@/design/person-avatar';
import { PageSkeleton } from '@/design/skeletons';
import { countryName, exactCount, exactDate, percent } from '@/design/words';
import { AddToShortlist } from './add-to-shortlist';
import { GroupText } from './group-text';
import { comparisonQuery, type ComparedPartner, type ComparisonView } from './shortlist-queries';
import classes from './compare-page.module.css';

type Evidence = components['schemas']['LightEvidence'];

type Props = {
  slug: string;
  ids: string[];
  /** The sentence behind a light, told by the room that computes it. */
  because: (evidence: Evidence) => string;
  /** What a collaboration's stage is called. */
  stageWord: (stage: ComparedPartner['past'][number]['stage']) => string;
};

/** Two to four partners side by side. What is not known is said to be unknown; no cell is filled by a guess. */
export function ComparePage({ slug, ids, because, stageWord }: Props) {
  const brand = useBrand(slug);
  const compared = useQuery({ ...comparisonQuery(brand.id, ids), enabled: ids.length > 0 });
  const back = (
    <Anchor component={Link} to={`/b/${slug}/partners`} size="sm">
      <IconArrowLeft size={14} aria-hidden /> <Trans>Partners</Trans>
    </Anchor>
  );
  if (ids.length < 2) {
    return (
      <>
        <PageHeader title={t`Compare`} above={back} />
        <EmptyState
          icon={<IconScale size={32} stroke={1.5} color="var(--ink-faint)" aria-hidden />}
          title={t`Two to four people can be compared`}
        >
          <Trans>Select them in the grid or on a shortlist with x, then “Compare”.</Trans>
        </EmptyState>
      </>
    );
  }
  if (compared.isPending) {
    return <PageSkeleton />;
  }
  if (!compared.data) {
    return <ErrorNote problem={compared.error} onRetry={() => void compared.refetch()} />;
  }
  return (
    <>
      <PageHeader
        title={t`Compare`}
        above={back}
        actions={<AddToShortlist slug={slug} who={compared.data.partners.map((one) => one.partner.id)} />}
      />
      <Stack gap="lg">
        <Table slug={slug} comparison={compared.data} because={because} stageWord={stageWord} />
        <Likenesses comparison={compared.data} />
      </Stack>
    </>
  );
}

type TableProps = Pick<Props, 'slug' | 'because' | 'stageWord'> & { comparison: ComparisonView };

function Table({ slug, comparison: { partners }, because, stageWord }: TableProps) {
  const navigate = useNavigate();
  const networks = [...new Set(partners.flatMap((one) => one.partner.accounts.map((account) => account.network)))];
  const without = (id: string) =>
    partners
      .map((one) => one.partner.id)
      .filter((one) => one !== id)
      .join(',');
  const row = (label: string, cell: (one: ComparedPartner) => ReactNode) => (
    <tr key={label}>
      <th scope="row" className={classes.head}>
        {label}
      </th>
      {partners.map((one) => (
        <td key={one.partner.id}>{cell(one)}</td>
      ))}
    </tr>
  );
  return (
    // Whoever has no pointer scrolls it with the arrows.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.frame} role="region" aria-label={t`Side by side`} tabIndex={0}>
      <table className={classes.table}>
        <colgroup>
          <col />
          {partners.map((one) => (
            <col key={one.partner.id} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td className={classes.head} />
            {partners.map(({ partner }) => (
              <th key={partner.id} scope="col">
                <div className={classes.who}>
                  <PersonAvatar name={partner.name} />
                  <div style={{ minWidth: 0 }}>
                    <Anchor component={Link} to={`/b/${slug}/partners/${partner.id}`} fw={650}>
                      {partner.name}
                    </Anchor>
                    {partners.length > 2 && (
                      <div>
                        <Button
                          variant="subtle"
                          size="compact-xs"
                          px={0}
                          aria-label={t`Without ${partner.name}`}
                          onClick={() =>
                            void navigate({
                              to: '/b/$slug/partners/compare',
                              params: { slug },
                              search: { ids: without(partner.id) },
                            })
                          }
                        >
                          <Trans>Leave out</Trans>
                        </Button>
                      </div>
                    )}
                  </div>
                </div>
                {partner.doNotContact && (
                  <Badge color="red" variant="light" leftSection={<IconBan size={12} aria-hidden />} mt={4}>
                    <Trans>Do not contact</Trans>
                  </Badge>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row(t`Categories`, ({ partner }) => partner.categories.join(', ') || <Unknown />)}
          {row(t`Country`, ({ partner }) => (partner.country ? countryName(partner.country) : <Unknown />))}
          <Section span={partners.length} title={t`Lights`} />
          {LIGHT_ORDER.map((light) =>
            row(lightLabel(light), (one) => {
              const told = one.lights.find((each) => each.axis === light);
              const colour = told?.colour ?? 'GREY';
              return (
                <span className={classes.light}>
                  <LightShape colour={colour} />
                  <span>
                    <strong>{colourWord(colour)}</strong>
                    {told?.because && <> · {because(told.because)}</>}
                  </span>
                </span>
              );
            }),
          )}
          <Section span={partners.length} title={t`Figures`} />
          {networks.map((network) => row(networkName(network), (one) => <Figures one={one} network={network} />))}
          <Section span={partners.length} title={t`Price, excl. VAT`} />
          {row(t`By format`, (one) => (
            <Prices one={one} />
          ))}
          <Section span={partners.length} title={t`Audience`} />
          {row(t`Countries`, (one) => (
            <Shares shares={one.audience?.split.countries} name={countryName} />
          ))}
          {row(t`Ages`, (one) => (
            <Shares shares={one.audience?.split.ages} name={(age) => age} />
          ))}
          {row(t`Declared`, (one) =>
            one.audience ? `${one.audience.source}, ${exactDate(one.audience.on)}` : <Unknown />,
          )}
          <Section span={partners.length} title={t`With this brand`} />
          {row(t`Collaborations`, (one) =>
            one.past.length === 0 ? (
              <Trans>None yet</Trans>
            ) : (
              one.past.map((past) => (
                <p key={past.id} className={classes.line}>
                  <Anchor component={Link} to={`/b/${slug}/collaborations/${past.id}`} size="sm" underline="always">
                    {past.campaignName}
                  </Anchor>
                  {' · '}
                  {stageWord(past.stage)}, <DateText at={past.begunAt} />
                </p>
              ))
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}

function Section({ title, span }: { title: string; span: number }) {
  return (
    <tr className={classes.section}>
      <th scope="colgroup" colSpan={span + 1}>
        {title}
      </th>
    </tr>
  );
}

function Unknown() {
  return (
    <span className={classes.unknown}>
      <Trans>unknown</Trans>
    </span>
  );
}

function Figures({ one, network }: { one: ComparedPartner; network: string }) {
  const accounts = one.partner.accounts.filter((account) => account.network === network);
  if (accounts.length === 0) {
    return <span className={classes.unknown}>–</span>;
  }
  return accounts.map((account) => {
    const group = one.accounts.find((each) => each.key === account.key)?.group;
    const rate = account.latest?.engagementRate;
    return (
      <div key={account.key} className={classes.line}>
        <Group gap={6}>
          <NetworkIcon network={network} size={14} silent />
          <span>{account.isName ? account.handle : `@${account.handle}`}</span>
        </Group>
        <div>
          {account.latest?.followers === undefined ? (
            <Unknown />
          ) : (
            <Trans>
              <CountText value={account.latest.followers} /> followers
            </Trans>
          )}
        </div>
        <div>
          {rate === undefined ? (
            <span className={classes.unknown}>
              <Trans>engagement unknown</Trans>
            </span>
          ) : (
            <>
              <Trans>engagement {percent(rate)}</Trans> {group && <GroupText group={group} />}
            </>
          )}
        </div>
      </div>
    );
  });
}

function Prices({ one }: { one: ComparedPartner }) {
  if (one.prices.length === 0) {
    return <Unknown />;
  }
  return one.prices.map(({ rate, cpm, views }, at) => {
    const average = views === undefined ? '' : exactCount(Math.round(views));
    return (
      <div key={at} className={classes.line}>
        <div>
          {rate.format} · {networkName(rate.network)}: <MoneyText money={rate.price} />
        </div>
        <Text size="xs" c="dimmed">
          {cpm ? (
            <Trans>
              about <MoneyText money={cpm} /> per 1,000 views (at {average} views on average)
            </Trans>
          ) : (
            <Trans>cost per 1,000 views unknown: no average views</Trans>
          )}
        </Text>
      </div>
    );
  });
}

function Shares({ shares, name }: { shares?: Record<string, number>; name: (key: string) => string }) {
  const all = Object.entries(shares ?? {}).sort(([, one], [, other]) => other - one);
  if (all.length === 0) {
    return <Unknown />;
  }
  return (
    <span>
      {all
        .slice(0, 4)
        .map(([key, share]) => `${name(key)} ${percent(share / 100, 0)}`)
        .join(', ')}
    </span>
  );
}

/** How alike the declared audiences are; it never says that they are the same people. */
function Likenesses({ comparison }: { comparison: ComparisonView }) {
  const nameOf = (id: string) => comparison.partners.find((one) => one.partner.id === id)?.partner.name ?? '';
  const shown = (share?: number) => (share === undefined ? <Unknown /> : percent(share, 0));
  return (
    <Paper>
      <Stack gap="sm">
        <Title order={2} size="h3">
          <Trans>How alike the audiences are</Trans>
        </Title>
        <Text size="sm" c="dimmed" maw="var(--reading)">
          <Trans>
            By what each media kit declares: 100% is the same split. Whether it is the same people, nobody can tell from
            this.
          </Trans>
        </Text>
        {comparison.likenesses.map(({ one, other, countries, ages }) => (
          <Group key={`${one}:${other}`} gap="md">
            <Text size="sm" fw={600} style={{ flex: '1 1 220px' }}>
              {nameOf(one)} · {nameOf(other)}
            </Text>
            <Text size="sm">
              <Trans>countries: {shown(countries)}</Trans>
            </Text>
            <Text size="sm">
              <Trans>ages: {shown(ages)}</Trans>
            </Text>
          </Group>
        ))}
      </Stack>
    </Paper>
  );
}
