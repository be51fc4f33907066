import { Alert, Anchor, Badge, Button, Group, Paper, Stack, Tabs, Text, Title } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconArrowLeft, IconBan, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useBrand } from '@/api/session';
import { ErrorNote } from '@/design/error-note';
import { Fact, Facts } from '@/design/facts';
import { Lights } from '@/design/lights';
import { PageHeader } from '@/design/page-header';
import { PersonAvatar } from '@/design/person-avatar';
import { PageSkeleton } from '@/design/skeletons';
import { StatusPill } from '@/design/status-pill';
import { exactDate, languageName } from '@/design/words';
import { AccountList } from './account-list';
import { AccountsAndFigures } from './accounts-and-figures';
import { AgencyCard } from './agency-card';
import { AvailabilityCard } from './availability-card';
import { ContactClosing } from './contact-closing';
import { ContactsAndRates } from './contacts-and-rates';
import { DuplicateNote } from './duplicate-note';
import { EditPartner } from './edit-partner';
import { FieldCard } from './field-card';
import { LookAlikes } from './look-alikes';
import { NetworkIcon } from './network-icon';
import { MandateLines } from './mandate-lines';
import { Notes } from './notes';
import { partnerQuery, type PartnerView } from './partner-queries';
import { PartnerTimeline } from './partner-timeline';
import { handleWords, kindWord, lightReadings, placeWords, stageTone, stageWord } from './partner-words';
import { PROFILE_TABS, type ProfileTab } from './profile-tabs';
import { ReliabilityCard } from './reliability-card';
import { ShippingCard } from './shipping-card';
import type { TimelineWords } from './timeline-words';
import classes from './partners.module.css';

/** What other rooms show on a partner's page; the route composes them. */
export type ProfileSlots = {
  /** The evidence behind the five lights. */
  lights?: ReactNode;
  collaborations?: ReactNode;
  /** What to do next with this partner: add to a campaign, write. */
  actions?: ReactNode;
  /** The sentences of everything that can happen with a partner. */
  timelineWords: TimelineWords;
};

type Props = { slug: string; partnerId: string; tab: ProfileTab; slots: ProfileSlots };

/** One partner as this brand knows them. */
export function PartnerProfile({ slug, partnerId, tab, slots }: Props) {
  const brand = useBrand(slug);
  const { data: partner, isPending, error, refetch } = useQuery(partnerQuery(brand.id, partnerId));
  if (isPending) {
    return <PageSkeleton />;
  }
  if (!partner) {
    return <ErrorNote problem={error} onRetry={() => void refetch()} />;
  }
  if (partner.id !== partnerId) {
    return <Navigate to="/b/$slug/partners/$partnerId" params={{ slug, partnerId: partner.id }} search={{}} replace />;
  }
  return partner.accounts ? (
    <Profile slug={slug} brandId={brand.id} partner={partner} tab={tab} slots={slots} />
  ) : (
    <PageHeader title={partner.displayName} above={<Back slug={slug} />} />
  );
}

function Back({ slug }: { slug: string }) {
  return (
    <Anchor component={Link} to={`/b/${slug}/partners`} size="sm">
      <IconArrowLeft size={14} aria-hidden /> <Trans>Partners</Trans>
    </Anchor>
  );
}

type ProfileProps = { slug: string; brandId: string; partner: PartnerView; tab: ProfileTab; slots: ProfileSlots };

function Profile({ slug, brandId, partner, tab, slots }: ProfileProps) {
  const navigate = useNavigate();
  const [editing, setEditing] = useState(false);
  const edits = partner.actions.includes('EDIT');
  const show = (next: string | null) => {
    void navigate({ to: '.', search: { tab: next === 'overview' ? undefined : (next as ProfileTab) }, replace: true });
  };
  return (
    <>
      <PageHeader
        title={partner.displayName}
        above={<Back slug={slug} />}
        beside={
          <Group gap="sm">
            <Lights
              readings={lightReadings(partner.lights)}
              size={20}
              ownerName={partner.displayName}
              onOpen={() => document.getElementById('lights')?.scrollIntoView({ behavior: 'smooth' })}
            />
            {partner.stage && partner.stage !== 'NONE' && (
              <StatusPill tone={stageTone(partner.stage)}>{stageWord(partner.stage)}</StatusPill>
            )}
          </Group>
        }
        below={<Who partner={partner} />}
        actions={
          <>
            {slots.actions}
            {edits && (
              <Button
                variant="default"
                leftSection={<IconPencil size={18} aria-hidden />}
                onClick={() => setEditing(true)}
              >
                <Trans>Edit</Trans>
              </Button>
            )}
          </>
        }
      />
      <Closed partner={partner} />
      <DuplicateNote slug={slug} brandId={brandId} partnerId={partner.id} merges={edits} />
      <Tabs value={tab} onChange={show} keepMounted={false}>
        <Tabs.List mb="md">
          {PROFILE_TABS.filter((one) => one !== 'collaborations' || Boolean(slots.collaborations)).map((one) => (
            <Tabs.Tab key={one} value={one}>
              {tabWord(one)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="overview">
          <Overview slug={slug} brandId={brandId} partner={partner} lights={slots.lights} />
        </Tabs.Panel>
        <Tabs.Panel value="timeline">
          <PartnerTimeline slug={slug} brandId={brandId} partner={partner} words={slots.timelineWords} />
        </Tabs.Panel>
        {slots.collaborations && <Tabs.Panel value="collaborations">{slots.collaborations}</Tabs.Panel>}
        <Tabs.Panel value="data">
          <div className={classes.columns}>
            <Notes brandId={brandId} partner={partner} />
            <Stack>
              <Origin partner={partner} />
              <ContactClosing brandId={brandId} partner={partner} />
            </Stack>
          </div>
        </Tabs.Panel>
      </Tabs>
      {editing && <EditPartner brandId={brandId} partner={partner} onClose={() => setEditing(false)} />}
    </>
  );
}

function Who({ partner }: { partner: PartnerView }) {
  const kinds = (partner.kinds ?? []).map(kindWord).join(', ');
  const where = placeWords(partner.country, partner.audienceCountry);
  return (
    <Group gap="sm" wrap="wrap">
      <PersonAvatar name={partner.displayName} size={36} />
      <div>
        <div className={classes.handles}>
          {partner.accounts?.map((account) => (
            <span key={account.key} className={classes.handle}>
              <NetworkIcon network={account.network} size={16} />
              {account.url ? (
                <Anchor href={account.url} target="_blank" rel="noreferrer" size="sm">
                  {handleWords(account)}
                </Anchor>
              ) : (
                handleWords(account)
              )}
            </span>
          ))}
        </div>
        <Text size="sm" c="dimmed">
          {[
            kinds,
            where,
            partner.agency ? t`represented by ${partner.agency.name}` : '',
            partner.ownerName ? t`followed up by ${partner.ownerName}` : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </div>
    </Group>
  );
}

function Closed({ partner }: { partner: PartnerView }) {
  if (!partner.doNotContact) {
    return null;
  }
  const { reason, until, byName } = partner.doNotContact;
  return (
    <Alert mb="md" color="red" variant="light" icon={<IconBan aria-hidden />} title={t`Do not contact`}>
      {[reason, until ? t`until ${exactDate(until)}` : t`for good`, byName].filter(Boolean).join(' · ')}
    </Alert>
  );
}

type OverviewProps = { slug: string; brandId: string; partner: PartnerView; lights?: ReactNode };

function Overview({ slug, brandId, partner, lights }: OverviewProps) {
  return (
    <div className={classes.columns}>
      <Stack gap="lg" miw={0}>
        <Paper>
          <Title order={2} size="h3" mb="sm">
            <Trans>Accounts</Trans>
          </Title>
          <AccountList accounts={partner.accounts ?? []} />
          <AccountsAndFigures brandId={brandId} partner={partner} />
        </Paper>
        {lights && <div id="lights">{lights}</div>}
      </Stack>
      <Stack gap="lg" miw={0}>
        <About partner={partner} />
        <FieldCard slug={slug} brandId={brandId} partner={partner} />
        <ContactsAndRates partner={partner} />
        <AvailabilityCard brandId={brandId} partner={partner} />
        <ShippingCard brandId={brandId} partner={partner} />
        {partner.agency ? (
          <AgencyCard slug={slug} brandId={brandId} agencyId={partner.agency.id} partner={partner} />
        ) : (
          <FormerAgencies brandId={brandId} partner={partner} />
        )}
        <ReliabilityCard history={partner.reliability} />
        <LookAlikes
          slug={slug}
          brandId={brandId}
          partnerId={partner.id}
          frame={(alike) => (
            <Paper>
              <Title order={2} size="h3" mb="sm">
                <Trans>Similar profiles</Trans>
              </Title>
              {alike}
            </Paper>
          )}
        />
      </Stack>
    </div>
  );
}

/** Mandates outlive the agency that stood for the partner. */
function FormerAgencies({ brandId, partner }: { brandId: string; partner: PartnerView }) {
  const mandates = partner.mandates ?? [];
  return mandates.length === 0 ? null : (
    <Paper>
      <Title order={2} size="h3" mb="sm">
        <Trans>Mandates</Trans>
      </Title>
      <MandateLines brandId={brandId} partner={partner} mandates={mandates} edits={partner.actions.includes('EDIT')} />
    </Paper>
  );
}

function About({ partner }: { partner: PartnerView }) {
  return (
    <Paper>
      <Title order={2} size="h3" mb="sm">
        <Trans>About</Trans>
      </Title>
      <Stack gap="sm">
        {partner.bio && (
          <Text size="sm" className={classes.breakable} style={{ whiteSpace: 'pre-wrap' }}>
            {partner.bio}
          </Text>
        )}
        <Facts>
          <Fact label={t`Country`}>{placeWords(partner.country, partner.audienceCountry) || '–'}</Fact>
          <Fact label={t`Languages`}>{partner.languages?.map(languageName).join(', ') || '–'}</Fact>
        </Facts>
        {(partner.categories?.length ?? 0) + (partner.tags?.length ?? 0) > 0 && (
          <Group gap={6}>
            {partner.categories?.map((category) => (
              <Badge key={category} variant="light" color="gray" tt="none" fw={500}>
                {category}
              </Badge>
            ))}
            {partner.tags?.map((tag) => (
              <Badge key={tag} variant="outline" color="gray" tt="none" fw={500}>
                #{tag}
              </Badge>
            ))}
          </Group>
        )}
      </Stack>
    </Paper>
  );
}

function Origin({ partner }: { partner: PartnerView }) {
  if (!partner.origin) {
    return null;
  }
  const { source, collectedOn, purpose, byName, at, importJobId } = partner.origin;
  const later = partner.laterOrigins ?? [];
  return (
    <Paper>
      <Title order={2} size="h3" mb="sm">
        <Trans>Where this comes from</Trans>
      </Title>
      <Facts>
        <Fact label={t`Source`}>{source || '–'}</Fact>
        <Fact label={t`Collected on`}>{exactDate(collectedOn)}</Fact>
        <Fact label={t`Purpose`}>{purpose || '–'}</Fact>
        <Fact label={importJobId ? t`Imported` : t`Added`}>
          {exactDate(at)}
          {byName && ` · ${byName}`}
        </Fact>
        <Fact label={t`Legal basis`}>
          <Trans>Legitimate interest (article 6.1.f GDPR)</Trans>
        </Fact>
        <Fact label={t`Informed`}>
          {partner.informed ? (
            [
              exactDate(partner.informed.toldOn),
              partner.informed.letterId ? t`by a letter with the data notice` : partner.informed.proof,
              partner.informed.byName,
            ]
              .filter(Boolean)
              .join(' · ')
          ) : (
            <Trans>Not yet: due by {partner.informBy ? exactDate(partner.informBy) : '–'}</Trans>
          )}
        </Fact>
      </Facts>
      {later.length > 0 && (
        <>
          <Title order={3} size="h4" mt="md" mb={4}>
            <Trans>Completed since by</Trans>
          </Title>
          <Stack gap={4} component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
            {later.map((from) => (
              <Text key={`${from.at}${from.source}`} component="li" size="sm" style={{ overflowWrap: 'anywhere' }}>
                {[from.source, exactDate(from.collectedOn), from.purpose, from.byName].filter(Boolean).join(' · ')}
              </Text>
            ))}
          </Stack>
        </>
      )}
    </Paper>
  );
}

function tabWord(tab: ProfileTab): string {
  switch (tab) {
    case 'overview':
      return t`Overview`;
    case 'timeline':
      return t`Timeline`;
    case 'collaborations':
      return t`Collaborations`;
    case 'data':
      return t`Notes & data`;
  }
}
