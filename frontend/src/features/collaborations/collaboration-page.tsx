import { Alert, Anchor, Button, Collapse, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useBrand } from '@/api/session';
import { DateText } from '@/design/date-text';
import { ErrorNote } from '@/design/error-note';
import { MoneyText } from '@/design/money-text';
import { OvertakenNote } from '@/design/overtaken-note';
import { PageHeader } from '@/design/page-header';
import { ProblemNote } from '@/design/problem-note';
import { ReasonButton } from '@/design/reason-button';
import { PageSkeleton } from '@/design/skeletons';
import { StatusPill } from '@/design/status-pill';
import { useSeen } from '@/design/use-seen';
import { quoted } from '@/design/words';
import { campaignAt } from './addresses';
import { collaborationQuery, useStep } from './collaboration-queries';
import classes from './collaborations.module.css';
import { ContractSection } from './contract-section';
import { firstTerms, OfferForm } from './offer-form';
import { StageTrack } from './stage-track';
import { TermsVersions } from './terms-versions';
import { lightName, stageSaid, type Collaboration } from './words';

type Props = { slug: string; collaborationId: string; contents?: ReactNode; contactSlot?: ReactNode };

/** One partner in one campaign: where it stands, what comes next, what was said on each side. */
export function CollaborationPage({ slug, collaborationId, contents, contactSlot }: Props) {
  const brand = useBrand(slug);
  const found = useQuery(collaborationQuery(brand.id, collaborationId));
  if (found.isPending) {
    return <PageSkeleton />;
  }
  if (found.isLoadingError) {
    return <ErrorNote problem={found.error} onRetry={() => void found.refetch()} />;
  }
  const known = found.data;
  const said = stageSaid(known.stage);
  return (
    <>
      <PageHeader
        title={known.partnerName}
        above={
          <Anchor component={Link} to={campaignAt(slug, known.campaignId)}>
            {known.campaignName}
          </Anchor>
        }
        beside={<StatusPill tone={said.tone}>{said.words}</StatusPill>}
        below={
          <>
            <Trans>Reached</Trans> <DateText at={known.since} />
          </>
        }
        actions={<PageActions slug={slug} brandId={brand.id} known={known} />}
      />
      <StageTrack stage={known.stage} />
      <div className={classes.columns}>
        <Stack className={classes.grow} gap="lg">
          <NextStep brandId={brand.id} known={known} contactSlot={contactSlot} />
          <ContractSection slug={slug} brandId={brand.id} known={known} />
          {contents}
        </Stack>
        <Stack className={classes.grow} gap="lg">
          <TermsVersions known={known} />
        </Stack>
      </div>
    </>
  );
}

function NextStep({ brandId, known, contactSlot }: { brandId: string; known: Collaboration; contactSlot?: ReactNode }) {
  const step = useStep(brandId, known.id);
  const ending = useStep(brandId, known.id);
  const offering = useSeen(known, known.version, false);
  const may = (action: Collaboration['actions'][number]) => known.actions.includes(action);
  const counter = known.stage === 'COUNTERED' ? known.terms.at(-1) : undefined;
  return (
    <Paper p="lg" withBorder>
      <Stack>
        <Title order={2} size="h3">
          <Trans context="step">Next</Trans>
        </Title>
        <NextWords known={known} />
        {known.blockedBy.length > 0 &&
          ['IDENTIFIED', 'INFO_REQUESTED', 'IN_DISCUSSION', 'COUNTERED'].includes(known.stage) && (
            <Alert color="yellow" variant="light" icon={<IconLock aria-hidden />}>
              <Trans>
                No proposal yet: {known.blockedBy.map(lightName).join(', ')} not green and confirmed. A question without
                an offer is allowed; a manager may override with a reason.
              </Trans>
            </Alert>
          )}
        {['IDENTIFIED', 'VETTED', 'CONTACTED', 'IN_DISCUSSION'].includes(known.stage) && contactSlot}
        <Group>
          {may('CONTACT') && (
            <Button
              variant={contactSlot ? 'default' : 'filled'}
              loading={step.isPending}
              onClick={() => step.mutate({ kind: 'contact', body: { version: known.version, channel: 'other' } })}
            >
              <Trans>Record a first contact</Trans>
            </Button>
          )}
          {may('DISCUSS') && (
            <Button
              loading={step.isPending}
              onClick={() => step.mutate({ kind: 'discussion', body: { version: known.version } })}
            >
              <Trans>The partner answered</Trans>
            </Button>
          )}
          <ReasonButton
            offered={may('WITHDRAW_OFFER')}
            title={t`Withdraw the offer?`}
            consequence={
              <Trans>
                {known.partnerName} can no longer answer it, and sees that it is withdrawn. You may make another.
              </Trans>
            }
            label={t`A word to the partner, if you like`}
            confirm={t`Withdraw the offer`}
            optional
            dangerous
            about={known.version}
            onReason={(message, version) =>
              ending.mutateAsync({ kind: 'offer-withdrawal', body: { version, message } })
            }
          >
            <Trans>Withdraw the offer</Trans>
          </ReasonButton>
          {may('ACCEPT_COUNTER') && counter && (
            <Button
              loading={step.isPending}
              onClick={() =>
                step.mutate({
                  kind: 'counter-acceptance',
                  body: { version: known.version, fingerprint: counter.fingerprint },
                })
              }
            >
              <Trans>Accept the counter-proposal at</Trans>&nbsp;
              <MoneyText money={counter.terms.fee} />
            </Button>
          )}
          {may('COMPLETE') && (
            <Button
              variant="default"
              loading={step.isPending}
              onClick={() => step.mutate({ kind: 'completion', body: { version: known.version } })}
            >
              <Trans>All is delivered: complete</Trans>
            </Button>
          )}
          {may('RESUME') && (
            <Button
              loading={step.isPending}
              onClick={() => step.mutate({ kind: 'resumption', body: { version: known.version } })}
            >
              <Trans>Resume the work</Trans>
            </Button>
          )}
        </Group>
        {(may('OFFER') || offering.isBegun) && <Offer brandId={brandId} known={known} writing={offering} />}
        {step.variables?.kind !== 'offers' && <ProblemNote problem={step.error} />}
      </Stack>
    </Paper>
  );
}

type OfferProps = { brandId: string; known: Collaboration; writing: ReturnType<typeof useSeen<Collaboration>> };

function Offer({ brandId, known, writing }: OfferProps) {
  const { seen } = writing;
  const last = seen.terms.at(-1);
  const afresh = !last || last.withdrawal !== undefined;
  const [opened, { toggle }] = useDisclosure(afresh);
  const step = useStep(brandId, known.id);
  const [turn, setTurn] = useState(0);
  /** What was typed goes with what it was about. */
  const leave = () => {
    writing.end();
    step.reset();
    setTurn((before) => before + 1);
  };
  return (
    <>
      {!afresh && (
        <Group>
          <Button variant="default" onClick={toggle} aria-expanded={opened}>
            <Trans>Answer with a new offer</Trans>
          </Button>
        </Group>
      )}
      <Collapse expanded={opened} onFocus={writing.begin} onChange={writing.begin}>
        <OfferForm
          key={turn}
          start={last?.terms ?? firstTerms(known.partnerNetwork)}
          clauses={known.clauses}
          pending={step.isPending}
          problem={step.error}
          note={writing.isOvertaken && !step.isPending && <OvertakenNote onLook={writing.look} onLeave={leave} />}
          onOffer={(terms, unpaid, message) =>
            step.mutate(
              { kind: 'offers', body: { version: seen.version, terms, unpaid, message } },
              { onSuccess: leave },
            )
          }
        />
      </Collapse>
    </>
  );
}

function NextWords({ known }: { known: Collaboration }) {
  const name = known.partnerName;
  switch (known.stage) {
    case 'IDENTIFIED':
      return <Trans>Have the five lights turned green and confirmed, then write to {name}.</Trans>;
    case 'INFO_REQUESTED':
      return <Trans>A question is with {name}. Enter what comes back on the lights.</Trans>;
    case 'VETTED':
      return <Trans>The way is clear to write to {name}.</Trans>;
    case 'CONTACTED':
      return <Trans>Waiting for {name} to answer.</Trans>;
    case 'IN_DISCUSSION':
      return known.terms.at(-1)?.withdrawal ? (
        <Trans>The offer is withdrawn, and {name} sees it. Make another when you are ready.</Trans>
      ) : (
        <Trans>Make an offer: content, fee, rights, dates.</Trans>
      );
    case 'OFFERED':
      return <Trans>The offer is with {name}, in the portal.</Trans>;
    case 'COUNTERED':
      return <Trans>{name} would rather have other terms. Take them, or answer with a new offer.</Trans>;
    case 'AGREED':
      return <ContractWords known={known} />;
    case 'ACTIVE':
      return known.footing === 'GENERAL_CONDITIONS' ? (
        <Trans>General conditions accepted: content may be approved and published.</Trans>
      ) : (
        <Trans>The contract is in force: content may be approved and published.</Trans>
      );
    case 'SUSPENDED':
      return <Reason words={t`Everything is held.`} reason={known.reason} />;
    case 'COMPLETED':
      return <Trans>All is delivered. Thank you, {name}.</Trans>;
    case 'DECLINED':
      return <Reason words={t`${name} declined.`} reason={known.reason} />;
    case 'DROPPED':
      return <Reason words={t`The brand did not go on.`} reason={known.reason} />;
    case 'TERMINATED':
      return <Reason words={t`The collaboration was ended.`} reason={known.reason} />;
  }
}

/** What the contract asks for next, and of whom. */
function ContractWords({ known }: { known: Collaboration }) {
  const name = known.partnerName;
  const contract = known.contracts.at(-1);
  switch (contract?.state) {
    case undefined:
      return <Trans>Agreement in principle, subject to the contract signed by both. Make the contract below.</Trans>;
    case 'DRAFTED':
      return <Trans>The contract is made: read it, then send it to {name} for signature.</Trans>;
    case 'SENT':
      return <Trans>{name} has the contract to sign, in the portal.</Trans>;
    case 'PARTNER_SIGNED':
      return <Trans>{name} has signed. The signed text is being read for legal.</Trans>;
    case 'IN_LEGAL_REVIEW':
      return contract.verdict ? (
        <Trans>Legal has decided: the contract waits for the brand’s signature.</Trans>
      ) : contract.brandSignature ? (
        <Trans>Both sides have signed: legal decides on the signed text.</Trans>
      ) : (
        <Trans>{name} has signed: legal decides on the signed text, then the brand signs.</Trans>
      );
    case 'RETURNED':
      return <Trans>Legal returned the signed contract. Correct it below and send it to {name} again.</Trans>;
    case 'REFUSED':
      return <Trans>{name} did not sign, for the reason below. Make another contract, or do not go on.</Trans>;
    case 'WITHDRAWN':
      return <Trans>The contract was withdrawn. Make another below.</Trans>;
    case 'IN_FORCE':
      return <Trans>The contract is in force: content may be approved and published.</Trans>;
  }
}

function Reason({ words, reason }: { words: string; reason?: string }) {
  return (
    <div>
      <Text>{words}</Text>
      {reason && <Text c="dimmed">{quoted(reason)}</Text>}
    </div>
  );
}

function PageActions({ slug, brandId, known }: { slug: string; brandId: string; known: Collaboration }) {
  const ending = useStep(brandId, known.id);
  return (
    <Group>
      <Button
        variant="default"
        renderRoot={(props: object) => (
          <Link {...props} to="/b/$slug/partners/$partnerId" params={{ slug, partnerId: known.partnerId }} />
        )}
      >
        <Trans>Profile and lights</Trans>
      </Button>
      <Button
        variant="default"
        renderRoot={(props: object) => (
          <Link {...props} to="/b/$slug/messages/$partnerId" params={{ slug, partnerId: known.partnerId }} />
        )}
      >
        <Trans>Messages</Trans>
      </Button>
      <ReasonButton
        offered={known.actions.includes('DROP')}
        title={t`Not go on with ${known.partnerName}?`}
        consequence={<Trans>The collaboration ends here. An open contract is withdrawn.</Trans>}
        label={t`Why`}
        confirm={t`Do not continue`}
        dangerous
        about={known.version}
        onReason={(reason, version) => ending.mutateAsync({ kind: 'drop', body: { version, reason } })}
      >
        <Trans>Do not continue</Trans>
      </ReasonButton>
      <ReasonButton
        offered={known.actions.includes('SUSPEND')}
        title={t`Suspend the collaboration?`}
        consequence={<Trans>Everything pending is held until a manager resumes or ends it.</Trans>}
        label={t`Why`}
        confirm={t`Suspend`}
        dangerous
        about={known.version}
        onReason={(reason, version) => ending.mutateAsync({ kind: 'suspension', body: { version, reason } })}
      >
        <Trans>Suspend</Trans>
      </ReasonButton>
      <ReasonButton
        offered={known.actions.includes('TERMINATE')}
        title={t`End the collaboration?`}
        consequence={<Trans>This cannot be undone.</Trans>}
        label={t`Why`}
        confirm={t`End it`}
        dangerous
        about={known.version}
        onReason={(reason, version) => ending.mutateAsync({ kind: 'termination', body: { version, reason } })}
      >
        <Trans>End it</Trans>
      </ReasonButton>
    </Group>
  );
}
