import { Alert, Anchor, Button, Checkbox, Group, Paper, Radio, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { components } from '@/api/schema';
import { useBrand } from '@/api/session';
import { ErrorNote } from '@/design/error-note';
import { OvertakenNote } from '@/design/overtaken-note';
import { PageHeader } from '@/design/page-header';
import { ProblemNote } from '@/design/problem-note';
import { PageSkeleton } from '@/design/skeletons';
import { StatusPill } from '@/design/status-pill';
import { useSeen } from '@/design/use-seen';
import { exactDate, quoted } from '@/design/words';
import { collaborationAt, contractsAt } from './addresses';
import { reviewQuery, useStep } from './collaboration-queries';
import classes from './collaborations.module.css';
import { EvidenceFacts } from './evidence-facts';
import { contractSaid, type Contract } from './words';

type Review = components['schemas']['ContractReviewView'];
type Difference = components['schemas']['DifferenceView'];
type Passage = components['schemas']['TextPassage'];
type Props = { slug: string; collaborationId: string };

/** The agreed and the signed text side by side, what differs marked by sign and colour, and the decision. */
export function ContractReview({ slug, collaborationId }: Props) {
  const brand = useBrand(slug);
  const found = useQuery(reviewQuery(brand.id, collaborationId));
  const narrow = useMediaQuery('(max-width: 860px)', undefined, { getInitialValueInEffect: false });
  const [unfolded, setUnfolded] = useState<boolean>();
  const opened = unfolded ?? !narrow;
  if (found.isPending) {
    return <PageSkeleton />;
  }
  if (found.isLoadingError) {
    return <ErrorNote problem={found.error} onRetry={() => void found.refetch()} />;
  }
  const review = found.data;
  const known = review.collaboration;
  const contract = known.contracts.at(-1);
  if (!contract) {
    return null;
  }
  const said = contractSaid(contract.state);
  const files = `/api/brands/${brand.id}/collaborations/${known.id}/contracts/${contract.number}`;
  return (
    <>
      <PageHeader
        title={known.partnerName}
        above={
          <Anchor component={Link} to={contractsAt(slug)}>
            <Trans>Contracts</Trans>
          </Anchor>
        }
        beside={<StatusPill tone={said.tone}>{said.words}</StatusPill>}
        below={known.campaignName}
        actions={
          <Group>
            <Anchor href={`${files}/document`} target="_blank" rel="noreferrer">
              <Trans>Document (PDF)</Trans>
            </Anchor>
            <Anchor href={`${files}/signed`} target="_blank" rel="noreferrer">
              <Trans>Signed file (PDF)</Trans>
            </Anchor>
            <Button component={Link} variant="default" to={collaborationAt(slug, collaborationId)}>
              <Trans>The collaboration</Trans>
            </Button>
          </Group>
        }
      />
      <Stack gap="lg">
        <SignedBy contract={contract} />
        {contract.state === 'RETURNED' && (
          <Paper p="lg" withBorder role="status">
            <Text fw={650}>
              <Trans>Decided on {exactDate(contract.since)}: returned for correction.</Trans>
            </Text>
            <Text>
              <Trans>The partner reads:</Trans>{' '}
              {quoted(`${contract.reason ?? ''} ${t`The right version follows; nothing else changes.`}`)}
            </Text>
            <Text>
              <Trans>Next: the brand’s team corrects the contract and sends it again.</Trans>
            </Text>
          </Paper>
        )}
        {contract.verdict && (
          <Paper p="lg" withBorder role="status">
            <Text fw={650}>
              {contract.verdict.kind === 'IDENTICAL' ? (
                <Trans>Decided: the signed text is the agreed text.</Trans>
              ) : (
                <Trans>Decided: deviations accepted.</Trans>
              )}{' '}
              {contract.verdict.withoutLegal && <Trans>Decided without legal.</Trans>}
            </Text>
            <ul>
              {contract.verdict.deviations.map((one) => (
                <li key={`${one.agreed}|${one.signed}`}>
                  {one.agreed && <del className={classes.removed}>{one.agreed}</del>}{' '}
                  {one.signed && <ins className={classes.added}>{one.signed}</ins>}: {one.reason}
                </li>
              ))}
            </ul>
          </Paper>
        )}
        <Verdict
          review={review}
          onSeek={(difference) => {
            flushSync(() => setUnfolded(true));
            seek(difference);
          }}
        />
        <Decision brandId={brand.id} review={review} />
        {review.readable && <SideBySide passages={review.passages} opened={opened} onToggle={setUnfolded} />}
        <Paper p="lg" withBorder>
          <Stack>
            {contract.partnerSignature && <EvidenceFacts label={t`Partner`} signature={contract.partnerSignature} />}
            {contract.brandSignature && <EvidenceFacts label={t`Brand`} signature={contract.brandSignature} />}
          </Stack>
        </Paper>
      </Stack>
    </>
  );
}

/** Whose signature this is, before anything else. */
function SignedBy({ contract }: { contract: Contract }) {
  const signature = contract.partnerSignature;
  if (!signature) {
    return null;
  }
  const expected = contract.partner.signatory;
  return (
    <Paper p="md" withBorder>
      <Text size="lg" fw={650}>
        {signature.method === 'TYPED' ? (
          <Trans>Signed by {signature.name}</Trans>
        ) : signature.method === 'UPLOADED' ? (
          <Trans>Signed file sent by the partner</Trans>
        ) : (
          <Trans>Signed file brought by the brand</Trans>
        )}
      </Text>
      <Text>
        <Trans>
          The contract names {expected} as its signatory · {exactDate(signature.at)}
        </Trans>
      </Text>
      {signature.method !== 'TYPED' && (
        <Text>
          <Trans>The name on a signed file is not read by the machine: check it in the file.</Trans>
        </Text>
      )}
    </Paper>
  );
}

function Verdict({ review, onSeek }: { review: Review; onSeek: (difference: number) => void }) {
  if (!review.readable) {
    return (
      <Alert color="yellow" variant="light">
        <Trans>No text could be read in the signed file. Open it and compare it by eye.</Trans>
      </Alert>
    );
  }
  if (review.differences.length === 0) {
    return (
      <Alert color="green" variant="light">
        <Trans>Word for word the agreed text.</Trans>
      </Alert>
    );
  }
  return (
    <Paper p="lg" withBorder>
      <Title order={2} size="h3" mb="sm">
        <Plural
          value={review.differences.length}
          one="# deviation from the agreed text"
          other="# deviations from the agreed text"
        />
      </Title>
      <ol className={classes.differences}>
        {review.differences.map((found) => (
          <li key={found.number}>
            <Quoted found={found} />
            <Anchor component="button" type="button" size="sm" onClick={() => onSeek(found.number)}>
              <Trans>See no. {found.number} in both texts</Trans>
            </Anchor>
          </li>
        ))}
      </ol>
    </Paper>
  );
}

/** A difference in its sentences, under the heading of its clause. */
function Quoted({ found }: { found: Difference }) {
  return (
    <div>
      <Text fw={650}>
        {found.number}. {found.clause || <Trans>Before the first clause</Trans>}
      </Text>
      <dl className={classes.quotes}>
        <dt>
          <Trans>Agreed</Trans>
        </dt>
        <dd>
          {found.agreed.length === 0 ? (
            <Trans>nothing: added in the signed text</Trans>
          ) : (
            <Bits bits={found.agreed} sign="−" />
          )}
        </dd>
        <dt>
          <Trans>Signed</Trans>
        </dt>
        <dd>
          {found.signed.length === 0 ? (
            <Trans>nothing: taken out of the signed text</Trans>
          ) : (
            <Bits bits={found.signed} sign="+" />
          )}
        </dd>
      </dl>
    </div>
  );
}

function Bits({ bits, sign }: { bits: Difference['agreed']; sign: '−' | '+' }) {
  return bits.map((bit, index) =>
    !bit.changed ? (
      <span key={index}>{bit.text}</span>
    ) : sign === '−' ? (
      <del key={index} className={classes.removed}>
        {bit.text}
      </del>
    ) : (
      <ins key={index} className={classes.added}>
        {bit.text}
      </ins>
    ),
  );
}

type SideProps = { passages: Passage[]; opened: boolean; onToggle: (opened: boolean) => void };

function SideBySide({ passages, opened, onToggle }: SideProps) {
  return (
    <details open={opened} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary className={classes.fold}>
        <Trans>Both texts in full</Trans>
      </summary>
      <div className={classes.texts}>
        <section>
          <Title order={2} size="h4" mb="xs" id="agreed">
            <Trans>Agreed</Trans>
          </Title>
          {/* A long text that scrolls by itself has to be reachable by keyboard. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div className={classes.text} tabIndex={0} role="region" aria-labelledby="agreed">
            {passages.map((passage, index) =>
              passage.difference ? (
                <del key={index} data-agreed={passage.difference} className={classes.removed}>
                  {passage.agreed}
                </del>
              ) : (
                <span key={index}>{passage.agreed}</span>
              ),
            )}
          </div>
        </section>
        <section>
          <Title order={2} size="h4" mb="xs" id="signed">
            <Trans>Signed</Trans>
          </Title>
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div className={classes.text} tabIndex={0} role="region" aria-labelledby="signed">
            {passages.map((passage, index) =>
              passage.difference ? (
                <ins key={index} data-signed={passage.difference} className={classes.added}>
                  {passage.signed || t`(removed)`}
                </ins>
              ) : (
                <span key={index}>{passage.signed}</span>
              ),
            )}
          </div>
        </section>
      </div>
    </details>
  );
}

/** Brings both texts to the place of a difference. */
function seek(difference: number) {
  for (const side of ['agreed', 'signed']) {
    document.querySelector(`[data-${side}="${difference}"]`)?.scrollIntoView({ block: 'center' });
  }
}

type Kind = components['schemas']['ContractDecisionBody']['kind'];

/** Stays, with what was typed and the text it is about, when somebody else acts meanwhile. */
function Decision({ brandId, review: now }: { brandId: string; review: Review }) {
  const writing = useSeen(now, now.collaboration.version, false);
  const review = writing.seen;
  const known = review.collaboration;
  const step = useStep(brandId, known.id);
  const same = review.readable && review.differences.length === 0;
  const [chosen, setChosen] = useState<Kind>();
  const kind = chosen ?? (same || !review.readable ? 'IDENTICAL' : 'RETURN');
  const [reasons, setReasons] = useState<Record<number, string>>({});
  const [point, setPoint] = useState('');
  const [readByEye, setReadByEye] = useState(false);
  if (!writing.isBegun && !now.collaboration.actions.includes('DECIDE')) {
    return null;
  }
  const unread = () => {
    setChosen(undefined);
    setReasons({});
    setReadByEye(false);
  };
  const look = () => {
    writing.look();
    if (now.signedSha256 !== review.signedSha256) {
      unread();
    }
  };
  /** Nothing said of one signed file is said of the next. */
  const reset = () => {
    writing.end();
    step.reset();
    unread();
    setPoint('');
  };
  return (
    <Paper p="lg" withBorder>
      <form
        onFocus={writing.begin}
        onChange={writing.begin}
        onSubmit={(event) => {
          event.preventDefault();
          step.mutate(
            {
              kind: 'contract/decision',
              body: {
                version: known.version,
                signedSha256: review.signedSha256,
                kind,
                readByEye,
                point,
                reasons: review.differences.map(({ number }) => ({
                  difference: number,
                  reason: reasons[number] ?? '',
                })),
              },
            },
            { onSuccess: reset },
          );
        }}
      >
        <Stack>
          <Radio.Group
            label={<Text fw={650}>{t`Decision on the signed text`}</Text>}
            value={kind}
            onChange={(next) => setChosen(next)}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="IDENTICAL" label={t`It is what was agreed`} disabled={review.readable && !same} />
              <Radio
                value="ACCEPT_DEVIATIONS"
                label={t`It differs, and each deviation is accepted for a reason`}
                disabled={!review.readable || same}
              />
              <Radio value="RETURN" label={t`Return it, with what is to be corrected`} />
            </Stack>
          </Radio.Group>
          {kind === 'IDENTICAL' && !review.readable && (
            <Checkbox
              label={t`I have read the signed file and compared it by eye.`}
              checked={readByEye}
              onChange={(event) => setReadByEye(event.currentTarget.checked)}
            />
          )}
          {kind === 'ACCEPT_DEVIATIONS' &&
            review.differences.map((found) => (
              <div key={found.number}>
                <Quoted found={found} />
                <Textarea
                  mt={4}
                  aria-label={t`Reason for accepting deviation ${found.number}`}
                  placeholder={t`Reason`}
                  required
                  autosize
                  value={reasons[found.number] ?? ''}
                  onChange={(event) => {
                    const reason = event.currentTarget.value;
                    setReasons((before) => ({ ...before, [found.number]: reason }));
                  }}
                />
              </div>
            ))}
          {kind === 'RETURN' && (
            <Textarea
              label={t`What is to be corrected, as the partner will read it`}
              description={t`After your words the partner reads: “The right version follows; nothing else changes.”`}
              required
              autosize
              minRows={2}
              value={point}
              onChange={(event) => setPoint(event.currentTarget.value)}
            />
          )}
          {writing.isOvertaken && !step.isPending && <OvertakenNote onLook={look} onLeave={reset} />}
          <ProblemNote problem={step.error} />
          <Group justify="flex-end">
            <Button type="submit" loading={step.isPending}>
              <Trans>Decide</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
