import { Alert, Anchor, Button, Checkbox, Group, Paper, Radio, Stack, Text, Textarea, Title } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { components } from '@/api/schema';
import { useBrand } from '@/api/session';
import { ErrorNote } from '@/design/error-note';
import { PageHeader } from '@/design/page-header';
import { ProblemNote } from '@/design/problem-note';
import { PageSkeleton } from '@/design/skeletons';
import { StatusPill } from '@/design/status-pill';
import { collaborationAt, contractsAt } from './addresses';
import { reviewQuery, useStep } from './collaboration-queries';
import classes from './collaborations.module.css';
import { EvidenceFacts } from './evidence-facts';
import { contractSaid } from './words';

type Review = components['schemas']['ContractReviewView'];
type Passage = components['schemas']['TextPassage'];
type Props = { slug: string; collaborationId: string };

/** The agreed and the signed text side by side, what differs marked by sign and colour, and the decision. */
export function ContractReview({ slug, collaborationId }: Props) {
  const brand = useBrand(slug);
  const found = useQuery(reviewQuery(brand.id, collaborationId));
  if (found.isPending) {
    return <PageSkeleton />;
  }
  if (found.isError) {
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
        <Verdict review={review} />
        {review.readable && <SideBySide passages={review.passages} />}
        {known.actions.includes('DECIDE') && <Decision key={known.version} brandId={brand.id} review={review} />}
        {contract.verdict && (
          <Paper p="lg" withBorder>
            <Text>
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
                  <Marked agreed={one.agreed} signed={one.signed} />: {one.reason}
                </li>
              ))}
            </ul>
          </Paper>
        )}
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

function Verdict({ review }: { review: Review }) {
  if (!review.readable) {
    return (
      <Alert color="yellow" variant="light">
        <Trans>No text could be read in the signed file. Open it and compare it by eye.</Trans>
      </Alert>
    );
  }
  if (review.differences === 0) {
    return (
      <Alert color="green" variant="light">
        <Trans>Word for word the agreed text.</Trans>
      </Alert>
    );
  }
  return (
    <Alert color="red" variant="light">
      <Text fw={600}>
        <Plural
          value={review.differences}
          one="# deviation from the agreed text"
          other="# deviations from the agreed text"
        />
      </Text>
      <ol style={{ margin: 0 }}>
        {review.passages.map((passage) =>
          passage.difference ? (
            <li key={passage.difference}>
              <Anchor href={`#d${passage.difference}`} c="inherit">
                <Marked agreed={passage.agreed} signed={passage.signed} />
              </Anchor>
            </li>
          ) : null,
        )}
      </ol>
    </Alert>
  );
}

function SideBySide({ passages }: { passages: Passage[] }) {
  return (
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
              passage.agreed && (
                <del key={index} className={classes.removed}>
                  − {passage.agreed}{' '}
                </del>
              )
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
              <ins key={index} id={`d${passage.difference}`} className={classes.added}>
                {passage.signed ? `+ ${passage.signed} ` : t`(removed)`}
              </ins>
            ) : (
              <span key={index}>{passage.signed}</span>
            ),
          )}
        </div>
      </section>
    </div>
  );
}

function Marked({ agreed, signed }: { agreed: string; signed: string }) {
  return (
    <>
      {agreed && <del className={classes.removed}>− {agreed}</del>}{' '}
      {signed && <ins className={classes.added}>+ {signed}</ins>}
    </>
  );
}

type Kind = components['schemas']['ContractDecisionBody']['kind'];

function Decision({ brandId, review }: { brandId: string; review: Review }) {
  const known = review.collaboration;
  const step = useStep(brandId, known.id);
  const same = review.readable && review.differences === 0;
  const [kind, setKind] = useState<Kind>(same || !review.readable ? 'IDENTICAL' : 'RETURN');
  const [reasons, setReasons] = useState<Record<number, string>>({});
  const [point, setPoint] = useState('');
  const [readByEye, setReadByEye] = useState(false);
  const changed = review.passages.filter((passage) => passage.difference !== undefined);
  return (
    <Paper p="lg" withBorder>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          step.mutate({
            kind: 'contract/decision',
            body: {
              version: known.version,
              signedSha256: review.signedSha256,
              kind,
              readByEye,
              point,
              reasons: changed.map((passage) => ({
                difference: passage.difference ?? 0,
                reason: reasons[passage.difference ?? 0] ?? '',
              })),
            },
          });
        }}
      >
        <Stack>
          <Radio.Group
            label={<Text fw={650}>{t`Decision on the signed text`}</Text>}
            value={kind}
            onChange={(chosen) => setKind(chosen)}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="IDENTICAL" label={t`It is what was agreed`} disabled={review.readable && !same} />
              <Radio
                value="ACCEPT_DEVIATIONS"
                label={t`It differs, and each deviation is accepted for a reason`}
                disabled={!review.readable || same}
              />
              <Radio value="RETURN" label={t`Return it, with the point to fix`} />
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
            changed.map((passage) => (
              <div key={passage.difference}>
                <Marked agreed={passage.agreed} signed={passage.signed} />
                <Textarea
                  mt={4}
                  aria-label={t`Reason for accepting deviation ${passage.difference ?? 0}`}
                  placeholder={t`Reason`}
                  required
                  autosize
                  value={reasons[passage.difference ?? 0] ?? ''}
                  onChange={(event) => {
                    const reason = event.currentTarget.value;
                    setReasons((before) => ({ ...before, [passage.difference ?? 0]: reason }));
                  }}
                />
              </div>
            ))}
          {kind === 'RETURN' && (
            <Textarea
              label={t`The point to fix, as the partner will read it`}
              required
              autosize
              minRows={2}
              value={point}
              onChange={(event) => setPoint(event.currentTarget.value)}
            />
          )}
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
