import { Anchor, Button, Checkbox, Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Fact, Facts } from '@/design/facts';
import { networkName } from '@/design/networks';
import { ProblemNote } from '@/design/problem-note';
import { ReasonDialog } from '@/design/reason-dialog';
import { StatusPill } from '@/design/status-pill';
import { countryName, exactDate } from '@/design/words';
import { useDecisions, type Application } from './application-queries';
import { acquaintanceWord } from './application-words';

type Props = { slug: string; brandId: string; application: Application; edits: boolean };

/** What somebody wrote, beside what the brand knows of them, and the two answers there are. */
export function ApplicationCard({ slug, brandId, application, edits }: Props) {
  const { take } = useDecisions(brandId, application.id);
  const [declining, { open: decline, close }] = useDisclosure(false);
  const [unsent, setUnsent] = useState('');
  const [telling, setTelling] = useState<Telling>({ writes: false });
  useUntilItLies(application);
  const { state, name, email, accounts, country, availability, rate, motivation, acquaintance } = application;
  return (
    <Paper component="article" aria-label={name}>
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Title order={3} size="h4">
            {name}
          </Title>
          <Group gap="xs">
            {application.closed && <StatusPill tone="bad">{t`Do not contact`}</StatusPill>}
            {acquaintance === 'CLAIMED' && <StatusPill tone="warn">{t`Not proved to be them`}</StatusPill>}
            {acquaintance === 'OBJECTED' && state === 'FRESH' && <StatusPill tone="bad">{t`Objected`}</StatusPill>}
          </Group>
        </Group>
        <Facts>
          <Fact label={t`E-mail (confirmed)`}>
            <span style={{ overflowWrap: 'anywhere' }}>{email}</span>
          </Fact>
          {accounts.length > 0 && (
            <Fact label={t`Accounts`}>
              {accounts.map((one) => (
                <div key={one.network + one.handle}>
                  {networkName(one.network)}{' '}
                  {one.url ? (
                    <Anchor href={one.url} target="_blank" rel="noreferrer">
                      {one.handle}
                    </Anchor>
                  ) : (
                    one.handle
                  )}
                </div>
              ))}
            </Fact>
          )}
          {country && <Fact label={t`Country`}>{countryName(country)}</Fact>}
          {availability && <Fact label={t`Availability`}>{availability}</Fact>}
          {rate && <Fact label={t`Rate, in their own words`}>{rate}</Fact>}
          {application.adult && <Fact label={t`Age`}>{t`18 or older, they say`}</Fact>}
        </Facts>
        {motivation && (
          <Text maw="var(--reading)" style={{ whiteSpace: 'pre-line' }}>
            {motivation}
          </Text>
        )}
        {acquaintance && (
          <Text size="sm">
            {acquaintanceWord(acquaintance, application.partnerName ?? '')}{' '}
            {application.partnerId && (
              <Link
                to="/b/$slug/partners/$partnerId"
                params={{ slug, partnerId: application.partnerId }}
                search={{}}
                aria-label={t`See the profile of ${application.partnerName ?? name}`}
              >
                <Trans>See the profile</Trans>
              </Link>
            )}
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {[
            t`Confirmed ${exactDate(application.confirmedAt)}`,
            t`agreed to the notice ${application.consentNotice}`,
            application.forgottenOn && t`erased on ${exactDate(application.forgottenOn)}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {state === 'TAKEN' && application.collaborationId && (
          <Text size="sm">
            {t`Taken by ${application.decidedBy ?? ''}, ${exactDate(application.decidedAt ?? '')}`}{' '}
            <Link
              to="/b/$slug/collaborations/$collaborationId"
              params={{ slug, collaborationId: application.collaborationId }}
              aria-label={t`See the collaboration with ${name}`}
            >
              <Trans>See the collaboration</Trans>
            </Link>
          </Text>
        )}
        {state === 'DECLINED' && (
          <Text size="sm">
            {t`Declined by ${application.decidedBy ?? ''}, ${exactDate(application.decidedAt ?? '')}: ${application.reason ?? ''}`}
            {application.letterSent && ` · ${t`a letter was sent`}`}
          </Text>
        )}
        {edits && state === 'FRESH' && (
          <Group>
            <Button
              loading={take.isPending}
              onClick={() => take.mutate(application.version)}
              aria-label={t`Take ${name} into the campaign`}
            >
              <Trans>Take into the campaign</Trans>
            </Button>
            <Button variant="default" onClick={decline} aria-label={t`Decline ${name}…`}>
              <Trans>Decline…</Trans>
            </Button>
          </Group>
        )}
        <ProblemNote problem={take.error} />
      </Stack>
      {declining && (
        <Declining
          brandId={brandId}
          application={application}
          start={unsent}
          telling={telling}
          onTelling={setTelling}
          onClose={(left) => {
            setUnsent(left);
            close();
          }}
        />
      )}
    </Paper>
  );
}

/** Where somebody came to lie follows a moment after they confirmed. */
function useUntilItLies({ acquaintance, id }: Application): void {
  const client = useQueryClient();
  useEffect(() => {
    if (acquaintance) {
      return undefined;
    }
    const soon = setTimeout(() => void client.invalidateQueries({ queryKey: ['applications'] }), 1500);
    return () => clearTimeout(soon);
  }, [acquaintance, id, client]);
}

/** Whether a letter goes with it, and what is typed in it. */
type Telling = { writes: boolean; letter?: string };

type DecliningProps = {
  brandId: string;
  application: Application;
  start: string;
  telling: Telling;
  onTelling: (telling: Telling) => void;
  onClose: (unsent: string) => void;
};

function Declining({ brandId, application, start, telling, onTelling, onClose }: DecliningProps) {
  const { decline } = useDecisions(brandId, application.id);
  const { name } = application;
  const mayWrite = application.acquaintance !== 'OBJECTED' && !application.saidNo;
  const writes = mayWrite && telling.writes;
  const letter =
    telling.letter ??
    (application.locale === 'en'
      ? `Hello ${name},\n\nThank you for applying. We have read your application and will not take it further this time.\n\n`
      : `Bonjour ${name},\n\nMerci pour votre candidature. Nous l’avons lue et n’y donnerons pas suite cette fois-ci.\n\n`);
  return (
    <ReasonDialog
      title={t`Decline ${name}`}
      label={t`Reason`}
      hint={t`Stays in the house; the person may ask to read it.`}
      maxLength={500}
      confirm={writes ? t`Decline and send` : t`Decline`}
      about={application.version}
      start={start}
      onReason={(reason, version) => decline.mutateAsync({ version, reason, ...(writes ? { letter } : {}) })}
      onClose={onClose}
    >
      {mayWrite ? (
        <Checkbox
          label={t`Tell them in a letter`}
          checked={writes}
          onChange={(event) => onTelling({ ...telling, writes: event.currentTarget.checked })}
        />
      ) : (
        <Text size="sm" c="dimmed">
          <Trans>No letter goes to whoever objected.</Trans>
        </Text>
      )}
      {writes && (
        <Textarea
          label={t`Letter`}
          required
          autosize
          minRows={5}
          maxLength={3000}
          value={letter}
          onChange={(event) => onTelling({ ...telling, letter: event.currentTarget.value })}
        />
      )}
    </ReasonDialog>
  );
}
