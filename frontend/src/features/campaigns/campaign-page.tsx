import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { ErrorNote } from '@/design/error-note';
import { Fact, Facts } from '@/design/facts';
import { MoneyText } from '@/design/money-text';
import { PageHeader } from '@/design/page-header';
import { PageSkeleton } from '@/design/skeletons';
import { StatusPill } from '@/design/status-pill';
import { CampaignForm } from './campaign-form';
import { classificationWord, countryWords, periodWords, stageOf } from './campaign-words';
import { campaignQuery, useChangeCampaign, type CampaignView } from './campaigns-queries';

type Props = {
  brandId: string;
  campaignId: string;
  above: ReactNode;
  /** The partners of the campaign, told by the room that knows them. */
  children?: ReactNode;
};

/** A campaign: what it wants, its brief, and the partners in it. */
export function CampaignPage({ brandId, campaignId, above, children }: Props) {
  const campaign = useQuery(campaignQuery(brandId, campaignId));
  if (campaign.isPending) {
    return <PageSkeleton />;
  }
  if (campaign.isError) {
    return <ErrorNote problem={campaign.error} onRetry={() => void campaign.refetch()} />;
  }
  return (
    <Shown brandId={brandId} campaign={campaign.data} above={above}>
      {children}
    </Shown>
  );
}

type ShownProps = { brandId: string; campaign: CampaignView; above: ReactNode; children?: ReactNode };

function Shown({ brandId, campaign, above, children }: ShownProps) {
  const [editing, setEditing] = useState(false);
  const change = useChangeCampaign(brandId, campaign);
  const stage = stageOf(campaign);
  if (editing) {
    return (
      <>
        <PageHeader title={t`Edit ${campaign.name}`} above={above} />
        <CampaignForm
          plan={planOf(campaign)}
          submit={t`Save`}
          busy={change.isPending}
          problem={change.error}
          onCancel={() => {
            change.reset();
            setEditing(false);
          }}
          onSubmit={(plan) => change.mutate(plan, { onSuccess: () => setEditing(false) })}
        />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={campaign.name}
        above={above}
        beside={<StatusPill tone={stage.tone}>{stage.words}</StatusPill>}
        below={campaign.objective}
        actions={
          campaign.actions.includes('EDIT') && (
            <Button variant="default" onClick={() => setEditing(true)}>
              <Trans>Edit</Trans>
            </Button>
          )
        }
      />
      <Stack gap="lg">
        <Paper>
          <Facts>
            <Fact label={t`Period`}>{periodWords(campaign)}</Fact>
            <Fact label={t`Kind`}>{classificationWord(campaign.classification)}</Fact>
            <Fact label={t`Target countries`}>{countryWords(campaign.targetCountries)}</Fact>
            <Fact label={t`Planned budget, excl. VAT`}>
              <MoneyText money={campaign.budget} />
            </Fact>
          </Facts>
        </Paper>
        {children}
        <Paper>
          <Stack gap="sm">
            <Title order={2} size="h3">
              <Trans>Brief</Trans>
            </Title>
            {campaign.hypothesis && (
              <Text fs="italic" maw="var(--reading)">
                <Trans>Hypothesis: {campaign.hypothesis}</Trans>
              </Text>
            )}
            {campaign.brief ? (
              <Text maw="var(--reading)" style={{ whiteSpace: 'pre-line' }}>
                {campaign.brief}
              </Text>
            ) : (
              <Text c="dimmed">
                <Trans>No brief yet: what to show, what to say, what to leave out.</Trans>
              </Text>
            )}
          </Stack>
        </Paper>
      </Stack>
    </>
  );
}

function planOf(campaign: CampaignView) {
  const { name, objective, classification, from, to, targetCountries, budget, brief, hypothesis } = campaign;
  return { name, objective, classification, from, to, targetCountries, budget, brief, hypothesis };
}
