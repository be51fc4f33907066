import { Button, Group, Paper, Radio, Stack, Text, Textarea, Title } from '@mantine/core';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState } from '@/design/empty-state';
import { ErrorNote } from '@/design/error-note';
import { Fact, Facts } from '@/design/facts';
import { dayIn, today } from '@/design/local-day';
import { ProblemNote } from '@/design/problem-note';
import { ListSkeleton } from '@/design/skeletons';
import { StatusPill } from '@/design/status-pill';
import { exactDate } from '@/design/words';
import { AccessDownloads } from './access-downloads';
import { AddressErasure, ErasureStep } from './erasure-step';
import { rightsRequestsQuery, useRightsChanges, type RightsOutcome, type RightsRequest } from './rights-queries';
import { accountWords, askName, outcomeWord } from './rights-words';

type Props = { slug: string; brandId: string };

const OUTCOMES: RightsOutcome[] = ['DONE', 'NOT_THEM', 'REFUSED'];

/** What people asked of the brand; what is due first stands first. */
export function RequestsList({ slug, brandId }: Props) {
  const { data, isPending, error, refetch } = useQuery(rightsRequestsQuery(brandId));
  if (isPending) {
    return <ListSkeleton rows={3} />;
  }
  if (!data) {
    return <ErrorNote problem={error} onRetry={() => void refetch()} />;
  }
  if (data.items.length === 0) {
    return (
      <EmptyState icon={<IconShieldCheck size={40} stroke={1.5} aria-hidden />} title={t`Nobody has asked anything`}>
        <Trans>The address to give to whoever asks: {`${window.location.origin}/vos-donnees`}</Trans>
      </EmptyState>
    );
  }
  return (
    <Stack component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
      {data.items.map((request) => (
        <li key={request.id}>
          <RequestCard slug={slug} brandId={brandId} request={request} />
        </li>
      ))}
    </Stack>
  );
}

function RequestCard({ slug, brandId, request }: Props & { request: RightsRequest }) {
  const { identify } = useRightsChanges(brandId, request.id);
  const { email, asks, account, network, words, askedAt, dueOn, people, answer } = request;
  return (
    <Paper>
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Title order={2} size="h3" style={{ overflowWrap: 'anywhere' }}>
            {email}
          </Title>
          <Due dueOn={dueOn} answer={answer?.outcome} />
        </Group>
        <Facts>
          <Fact label={t`Asks for`}>{asks.map(askName).join(', ')}</Fact>
          <Fact label={t`Asked on`}>{exactDate(askedAt)}</Fact>
          {account && network && (
            <Fact label={t`Names the account (not proved)`}>{accountWords(network, account)}</Fact>
          )}
        </Facts>
        {words && <Text style={{ whiteSpace: 'pre-wrap' }}>{words}</Text>}
        <div>
          {(people.length > 0 || !answer) && (
            <Text size="sm" c="dimmed">
              <Trans>Who it may be here</Trans>
            </Text>
          )}
          <Stack gap={4}>
            {people.map((who) => (
              <Stack key={who.partnerId} gap="xs">
                <Group gap="xs">
                  {who.name ? (
                    <Link to="/b/$slug/partners/$partnerId" params={{ slug, partnerId: who.partnerId }} search={{}}>
                      {who.name}
                    </Link>
                  ) : (
                    <Text>
                      <Trans>No longer kept</Trans>
                    </Text>
                  )}
                  {!who.isSure && (
                    <>
                      <Text size="sm" c="dimmed">
                        {who.isOnlyNamed ? (
                          <Trans>found only by the account they name, which is not proved</Trans>
                        ) : (
                          <Trans>shares this address with others</Trans>
                        )}
                      </Text>
                      {!answer && (
                        <Button
                          size="compact-sm"
                          variant="default"
                          loading={identify.isPending}
                          onClick={() => identify.mutate({ version: request.version, partnerId: who.partnerId })}
                        >
                          <Trans>It is this person</Trans>
                        </Button>
                      )}
                    </>
                  )}
                </Group>
                {who.name && who.isSure && asks.includes('ACCESS') && (
                  <AccessDownloads
                    of={who.name}
                    href={`/api/brands/${brandId}/partners/${who.partnerId}/access-file`}
                    locale={request.locale}
                  />
                )}
                {who.name && who.isSure && who.work && (
                  <ErasureStep
                    brandId={brandId}
                    request={request}
                    whom={{ partnerId: who.partnerId, name: who.name, work: who.work }}
                  />
                )}
              </Stack>
            ))}
            {request.atAddress > 0 && (
              <Stack gap="xs">
                <Text>
                  {plural(request.atAddress, {
                    one: 'One application was written from this address and belongs to nobody’s record.',
                    other: '# applications were written from this address and belong to nobody’s record.',
                  })}
                </Text>
                {asks.includes('ACCESS') && (
                  <AccessDownloads
                    of={email}
                    href={`/api/brands/${brandId}/rights-requests/${request.id}/access-file`}
                    locale={request.locale}
                  />
                )}
                {asks.includes('ERASE') && !answer && <AddressErasure brandId={brandId} request={request} />}
              </Stack>
            )}
            {people.length === 0 && request.atAddress === 0 && !answer && (
              <Text>
                <Trans>Nobody, and nothing at this address any more.</Trans>
              </Text>
            )}
          </Stack>
          <ProblemNote problem={identify.error} />
        </div>
        {answer ? (
          <div>
            <Text size="sm" c="dimmed">
              {[outcomeWord(answer.outcome), exactDate(answer.at), answer.byName].filter(Boolean).join(' · ')}
            </Text>
            <Text style={{ whiteSpace: 'pre-wrap' }}>{answer.words}</Text>
          </div>
        ) : (
          <AnswerForm brandId={brandId} request={request} />
        )}
      </Stack>
    </Paper>
  );
}

function Due({ dueOn, answer }: { dueOn: string; answer?: RightsOutcome }) {
  if (answer) {
    return <StatusPill tone="good">{t`Answer sent`}</StatusPill>;
  }
  const tone = dueOn < today() ? 'bad' : dueOn <= dayIn(7) ? 'warn' : 'waiting';
  return <StatusPill tone={tone}>{t`Due ${exactDate(dueOn)}`}</StatusPill>;
}

function AnswerForm({ brandId, request }: { brandId: string; request: RightsRequest }) {
  const { answer } = useRightsChanges(brandId, request.id);
  const [open, setOpen] = useState(false);
  const [outcome, setOutcome] = useState<RightsOutcome>('DONE');
  const [words, setWords] = useState('');
  if (!open) {
    return (
      <Group>
        <Button onClick={() => setOpen(true)}>
          <Trans>Answer</Trans>
        </Button>
      </Group>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        answer.mutate({ version: request.version, outcome, words });
      }}
    >
      <Stack gap="sm">
        <Radio.Group label={t`What was done`} value={outcome} onChange={(next) => setOutcome(next)}>
          <Group mt="xs">
            {OUTCOMES.map((one) => (
              <Radio key={one} value={one} label={outcomeWord(one)} />
            ))}
          </Group>
        </Radio.Group>
        <Textarea
          label={t`Your answer`}
          description={t`It is sent to the address above, in the name of the brand.`}
          required
          autosize
          minRows={4}
          maxLength={10000}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <ProblemNote problem={answer.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => setOpen(false)}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" loading={answer.isPending}>
            <Trans>Send the answer</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
