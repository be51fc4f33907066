import { Alert, Anchor, Button, Group, Paper, Stack, Text, Textarea, Title, VisuallyHidden } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import { IconCircleCheck, IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '@/api/session';
import { DayField } from '@/design/day-field';
import { ErrorNote } from '@/design/error-note';
import { MoneyField } from '@/design/money-field';
import { MoneyText } from '@/design/money-text';
import { OvertakenNote } from '@/design/overtaken-note';
import { PageHeader } from '@/design/page-header';
import { ProblemNote } from '@/design/problem-note';
import { ReasonButton } from '@/design/reason-button';
import { PageSkeleton } from '@/design/skeletons';
import { StatusPill } from '@/design/status-pill';
import { useSeen } from '@/design/use-seen';
import { exactDate, quoted, type MoneyLike } from '@/design/words';
import { myContractAt } from './addresses';
import { PartyFields } from './party-fields';
import { myCollaborationQuery, useAnswer, type Mine } from './portal-queries';
import { TermsFacts } from './terms-facts';
import { contractSaid, pieceWords, stageSaid, type Party } from './words';

type Props = { collaborationId: string };

/** What a brand offers, in plain words, with three answers: accept, propose a change, decline. */
export function OfferPage({ collaborationId }: Props) {
  const found = useQuery(myCollaborationQuery(collaborationId));
  if (found.isPending) {
    return <PageSkeleton />;
  }
  if (found.isLoadingError) {
    return <ErrorNote problem={found.error} onRetry={() => void found.refetch()} />;
  }
  const mine = found.data;
  const said = stageSaid(mine.stage);
  return (
    <Stack gap="lg">
      <PageHeader
        title={mine.campaignName}
        above={mine.brandName}
        beside={<StatusPill tone={said.tone}>{said.words}</StatusPill>}
      />
      <WhereItStands mine={mine} />
      {mine.terms && <OfferedTerms mine={mine} />}
      <Answers mine={mine} />
    </Stack>
  );
}

function WhereItStands({ mine }: { mine: Mine }) {
  const contract = mine.contractState;
  if (contract) {
    return (
      <Paper p="md" withBorder>
        <Stack gap="xs">
          <Group gap="xs">
            <Text fw={600}>
              <Trans>Contract</Trans>
            </Text>
            <StatusPill tone={contractSaid(contract).tone}>{contractSaid(contract).words}</StatusPill>
          </Group>
          {contract === 'RETURNED' && mine.contractReason && (
            <Alert color="yellow" variant="light" title={t`To be corrected`}>
              {mine.contractReason}
            </Alert>
          )}
          {(contract === 'PARTNER_SIGNED' || contract === 'IN_LEGAL_REVIEW') && (
            <Text>
              <Trans>Signed, thank you. {mine.brandName} reads it and signs in turn.</Trans>
            </Text>
          )}
          <Button
            component={Link}
            to={myContractAt(mine.id)}
            variant={contract === 'SENT' ? 'filled' : 'default'}
            size="md"
            fullWidth
          >
            {contract === 'SENT' ? <Trans>Read and sign the contract</Trans> : <Trans>See the contract</Trans>}
          </Button>
          <Anchor href={`/api/portal/collaborations/${mine.id}/contract/document`} download>
            <Group gap={4} component="span">
              <IconDownload size={18} aria-hidden />
              <Trans>Download the contract (PDF)</Trans>
            </Group>
          </Anchor>
        </Stack>
      </Paper>
    );
  }
  switch (mine.stage) {
    case 'COUNTERED':
      return (
        <Text role="status">
          <Trans>Your proposal is with {mine.brandName}. A letter tells you when they answer.</Trans>
        </Text>
      );
    case 'AGREED':
      return (
        <Alert color="green" variant="light" icon={<IconCircleCheck aria-hidden />} role="status">
          {mine.writtenContract ? (
            <Trans>
              Agreed in principle, subject to the contract signed by both. {mine.brandName} is preparing it.
            </Trans>
          ) : (
            <Trans>Agreed. For this amount, general conditions are enough: accept them below.</Trans>
          )}
        </Alert>
      );
    case 'ACTIVE':
      return (
        <Alert color="green" variant="light" icon={<IconCircleCheck aria-hidden />}>
          <Trans>All is agreed: the work can begin.</Trans>
        </Alert>
      );
    case 'DECLINED':
      return (
        <Text>
          <Trans>Declined. {mine.brandName} knows.</Trans>
        </Text>
      );
    case 'CONTACTED':
    case 'IN_DISCUSSION':
      return mine.offerWithdrawnAt ? (
        <Alert color="yellow" variant="light" role="status">
          <Text>
            <Trans>
              {mine.brandName} withdrew its offer on {exactDate(mine.offerWithdrawnAt)}. There is nothing to answer; a
              letter tells you if another comes.
            </Trans>
          </Text>
          {mine.message && <Text mt="xs">{quoted(mine.message)}</Text>}
        </Alert>
      ) : (
        <Text>
          <Trans>No offer yet. A letter tells you when there is one.</Trans>
        </Text>
      );
    case 'OFFERED':
    case 'SUSPENDED':
    case 'COMPLETED':
    case 'TERMINATED':
    case 'IDENTIFIED':
    case 'INFO_REQUESTED':
    case 'VETTED':
    case 'DROPPED':
      return null;
  }
}

function OfferedTerms({ mine }: { mine: Mine }) {
  const { i18n } = useLingui();
  const terms = mine.terms;
  if (!terms) {
    return null;
  }
  const clauses = terms.clauses.filter((block) => block.language === (i18n.locale === 'fr' ? 'FR' : 'EN'));
  return (
    <Paper p="md" withBorder>
      <Stack>
        {mine.message && <Text>{quoted(mine.message)}</Text>}
        <VisuallyHidden component="h2">
          <Trans>The terms</Trans>
        </VisuallyHidden>
        <TermsFacts
          terms={terms}
          gift={
            terms.gift ? (
              <>
                {terms.gift.what} (<MoneyText money={terms.gift.value} />)
              </>
            ) : (
              <Trans>None</Trans>
            )
          }
          clauses={
            clauses.length > 0 && (
              <section>
                {clauses.map((block, index) =>
                  block.kind === 'HEADING' ? (
                    <Title key={index} order={3} size="h4" mt="xs">
                      {block.text}
                    </Title>
                  ) : (
                    <Text key={index}>{block.text}</Text>
                  ),
                )}
              </section>
            )
          }
        />
      </Stack>
    </Paper>
  );
}

type Open = 'accept' | 'counter';

function Answers({ mine }: { mine: Mine }) {
  const answer = useAnswer(mine.id);
  const refusal = useAnswer(mine.id);
  const [open, setOpen] = useState<Open>();
  const may = (action: Mine['actions'][number]) => mine.actions.includes(action);
  // What was begun is kept, out of sight, while the other answer is looked at.
  const [begun, setBegun] = useState<ReadonlySet<Open>>(new Set());
  const show = (which: Open) => {
    setOpen(which);
    setBegun((before) => new Set([...before, which]));
  };
  const leave = (which: Open) => {
    answer.reset();
    setOpen(undefined);
    setBegun((before) => new Set([...before].filter((one) => one !== which)));
  };
  const done = () => {
    setOpen(undefined);
    setBegun(new Set());
  };
  return (
    <Stack>
      {may('ACCEPT') && (
        <Button size="md" fullWidth onClick={() => show('accept')} aria-expanded={open === 'accept'}>
          <Trans>I accept</Trans>
        </Button>
      )}
      {begun.has('accept') && (
        <div hidden={open !== 'accept'}>
          <AcceptForm mine={mine} answer={answer} onLeave={() => leave('accept')} onDone={done} />
        </div>
      )}
      {may('ACCEPT_CONDITIONS') && (
        <Button
          size="md"
          fullWidth
          loading={answer.isPending}
          onClick={() => answer.mutate({ kind: 'general-conditions', body: { version: mine.version } })}
        >
          <Trans>I accept the general conditions</Trans>
        </Button>
      )}
      {may('COUNTER') && (
        <Button
          size="md"
          fullWidth
          variant="default"
          onClick={() => show('counter')}
          aria-expanded={open === 'counter'}
        >
          <Trans>I propose a change</Trans>
        </Button>
      )}
      {begun.has('counter') && (
        <div hidden={open !== 'counter'}>
          <CounterForm mine={mine} answer={answer} onLeave={() => leave('counter')} onDone={done} />
        </div>
      )}
      <ReasonButton
        offered={may('DECLINE')}
        button={{ size: 'md', fullWidth: true, variant: 'subtle' }}
        title={t`Decline?`}
        consequence={<Trans>{mine.brandName} is told, and this ends here.</Trans>}
        label={t`A word, if you like`}
        confirm={t`I decline`}
        optional
        dangerous
        about={mine.version}
        onReason={(message, version) => refusal.mutateAsync({ kind: 'refusal', body: { version, message } })}
      >
        <Trans>I decline</Trans>
      </ReasonButton>
      {open === undefined && <ProblemNote problem={answer.error} />}
    </Stack>
  );
}

type FormProps = { mine: Mine; answer: ReturnType<typeof useAnswer>; onLeave: () => void; onDone: () => void };

function AcceptForm({ mine, answer, onLeave, onDone }: FormProps) {
  const { seen, isOvertaken, look } = useSeen(mine, mine.version);
  const session = useSession();
  const name = session.name ?? '';
  const [party, setParty] = useState<Party>(
    mine.party ?? { legalName: name, registration: '', address: '', email: '', taxResidence: 'FR', signatory: name },
  );
  return (
    <Paper p="md" withBorder>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          answer.mutate(
            {
              kind: 'acceptance',
              body: { version: seen.version, fingerprint: seen.fingerprint ?? '', party },
            },
            { onSuccess: onDone },
          );
        }}
      >
        <Stack>
          <Text>
            <Trans>
              The law wants a contract to name both sides. {mine.brandName} uses this for the contract only.
            </Trans>
          </Text>
          <PartyFields legend={t`How to credit you`} party={party} onChange={setParty} />
          {isOvertaken && !answer.isPending && <OvertakenNote onLook={look} onLeave={onLeave} />}
          <ProblemNote problem={answer.error} />
          <Button type="submit" size="md" fullWidth loading={answer.isPending}>
            <Trans>I accept this offer</Trans>
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}

function CounterForm({ mine, answer, onLeave, onDone }: FormProps) {
  const { seen, isOvertaken, look } = useSeen(mine, mine.version);
  const terms = seen.terms;
  const [typed, setTyped] = useState<{ fee?: MoneyLike }>();
  const [dates, setDates] = useState<Record<string, string>>({});
  const [message, setMessage] = useState('');
  if (!terms) {
    return null;
  }
  const { fee } = typed ?? terms;
  const due = terms.deliverables.filter(({ key }) => dates[key]);
  return (
    <Paper p="md" withBorder>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          answer.mutate(
            {
              kind: 'counter',
              body: {
                version: seen.version,
                fingerprint: seen.fingerprint ?? '',
                fee,
                dates: due.map(({ key, dueOn }) => ({ deliverable: key, dueOn: dates[key] ?? dueOn })),
                message,
              },
            },
            { onSuccess: onDone },
          );
        }}
      >
        <Stack>
          <MoneyField label={t`Fee (excl. VAT)`} value={fee} onChange={(next) => setTyped({ fee: next })} />
          {terms.deliverables.map((owed) => (
            <DayField
              key={owed.key}
              label={t`${pieceWords(owed)}: by`}
              value={dates[owed.key] ?? owed.dueOn}
              onChange={(day) => setDates((before) => ({ ...before, [owed.key]: day ?? owed.dueOn }))}
            />
          ))}
          <Textarea
            label={t`Why`}
            autosize
            minRows={2}
            value={message}
            onChange={(event) => setMessage(event.currentTarget.value)}
          />
          {isOvertaken && !answer.isPending && <OvertakenNote onLook={look} onLeave={onLeave} />}
          <ProblemNote problem={answer.error} />
          <Button type="submit" size="md" fullWidth loading={answer.isPending}>
            <Trans>Send my proposal</Trans>
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}
