import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconArrowLeft, IconPencil, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useBrand } from '@/api/session';
import { DateText } from '@/design/date-text';
import { EmptyState } from '@/design/empty-state';
import { ErrorNote } from '@/design/error-note';
import { PageHeader } from '@/design/page-header';
import { ProblemNote } from '@/design/problem-note';
import { PageSkeleton } from '@/design/skeletons';
import { StatusPill } from '@/design/status-pill';
import { AddTalents } from './add-talents';
import { useTalents } from './casting-queries';
import { ContactLines } from './contact-lines';
import { EditAgency } from './edit-agency';
import { MandateLines } from './mandate-lines';
import { agencyQuery, type AgencyView } from './partner-queries';
import { stageTone, stageWord } from './partner-words';
import classes from './partners.module.css';

type Props = {
  slug: string;
  agencyId: string;
  /** What is open with one of its talents; composed by the route. */
  open: (partnerId: string) => ReactNode;
};

/** One agency: its agent, and every talent with what the agency may do for them and what is open. */
export function AgencyPage({ slug, agencyId, open }: Props) {
  const brand = useBrand(slug);
  const { data: agency, isPending, error, refetch } = useQuery(agencyQuery(brand.id, agencyId));
  const [form, setForm] = useState<'EDIT' | 'ADD'>();
  if (isPending) {
    return <PageSkeleton />;
  }
  if (!agency) {
    return <ErrorNote problem={error} onRetry={() => void refetch()} />;
  }
  const edits = agency.actions.includes('EDIT');
  return (
    <>
      <PageHeader
        title={agency.name}
        above={
          <Anchor component={Link} to={`/b/${slug}/agencies`} size="sm">
            <IconArrowLeft size={14} aria-hidden /> <Trans>Agencies</Trans>
          </Anchor>
        }
        below={
          <Text c="dimmed" size="sm">
            {plural(agency.talents.length, { 0: 'no talent yet', one: '# talent', other: '# talents' })}
          </Text>
        }
        actions={
          edits && (
            <>
              <Button
                variant="default"
                leftSection={<IconPencil size={18} aria-hidden />}
                onClick={() => setForm('EDIT')}
              >
                <Trans>Edit</Trans>
              </Button>
              <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => setForm('ADD')}>
                <Trans>Add talents</Trans>
              </Button>
            </>
          )
        }
      />
      <div className={classes.columns}>
        <Stack miw={0}>
          {agency.talents.length === 0 && (
            <EmptyState
              icon={<IconUsers size={32} stroke={1.5} color="var(--ink-faint)" aria-hidden />}
              title={t`Nobody is represented yet`}
            >
              <Trans>Add the talents of this agency, then write down what it may do for each of them.</Trans>
            </EmptyState>
          )}
          {agency.talents.map((talent) => (
            <Talent
              key={talent.partnerId}
              slug={slug}
              brandId={brand.id}
              agency={agency}
              talent={talent}
              edits={edits}
              open={open(talent.partnerId)}
            />
          ))}
        </Stack>
        <Paper component="section" aria-label={t`Contact`}>
          <Title order={2} size="h3" mb="sm">
            <Trans>Contact</Trans>
          </Title>
          <Stack gap="sm">
            {agency.agent && <Text size="sm">{t`Agent: ${agency.agent}`}</Text>}
            <ContactLines contacts={agency.contacts} />
          </Stack>
        </Paper>
      </div>
      {form === 'EDIT' && <EditAgency brandId={brand.id} agency={agency} onClose={() => setForm(undefined)} />}
      {form === 'ADD' && <AddTalents brandId={brand.id} agency={agency} onClose={() => setForm(undefined)} />}
    </>
  );
}

type TalentProps = {
  slug: string;
  brandId: string;
  agency: AgencyView;
  talent: AgencyView['talents'][number];
  edits: boolean;
  open: ReactNode;
};

function Talent({ slug, brandId, agency, talent, edits, open }: TalentProps) {
  const { release } = useTalents(brandId, agency.id);
  const name = talent.displayName;
  return (
    <Paper component="section" aria-label={name}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Group gap="sm">
            <Title order={2} size="h3">
              <Anchor component={Link} to={`/b/${slug}/partners/${talent.partnerId}`} inherit>
                {name}
              </Anchor>
            </Title>
            {talent.doNotContact ? (
              <StatusPill tone="bad">
                <Trans>Do not contact</Trans>
              </StatusPill>
            ) : (
              talent.stage !== 'NONE' && (
                <StatusPill tone={stageTone(talent.stage)}>{stageWord(talent.stage)}</StatusPill>
              )
            )}
            {talent.nextDue && (
              <Text size="sm" c="dimmed">
                <Trans>
                  due <DateText at={talent.nextDue} />
                </Trans>
              </Text>
            )}
          </Group>
          {edits && (
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              loading={release.isPending}
              aria-label={t`${agency.name} no longer represents ${name}`}
              onClick={() => release.mutate(talent.partnerId)}
            >
              <Trans>No longer represented</Trans>
            </Button>
          )}
        </Group>
        <ProblemNote problem={release.error} />
        <MandateLines
          brandId={brandId}
          partner={{ id: talent.partnerId, version: talent.version, displayName: name }}
          mandates={talent.mandates}
          edits={edits}
          ofAgency={agency.id}
        />
        {open}
      </Stack>
    </Paper>
  );
}
