import { Anchor, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, body } from '@/api/client';
import { useBrand } from '@/api/session';
import { DateText } from '@/design/date-text';
import { ErrorNote } from '@/design/error-note';
import { useKeys } from '@/design/keyboard';
import { PageHeader } from '@/design/page-header';
import { ReasonDialog } from '@/design/reason-dialog';
import { PageSkeleton } from '@/design/skeletons';
import { StatusPill } from '@/design/status-pill';
import { BriefPanel } from './brief-panel';
import { CaptionDiff } from './caption-diff';
import { CommentsPanel, type NewRemark } from './comments-panel';
import {
  queueQuery,
  roomQuery,
  teamFile,
  type DeliverableView,
  type DraftView,
  type FindingView,
  type PinView,
} from './content-queries';
import { frozenWord, isOver, owedWords, roundsBeyond, stageForTeam, toneOf } from './content-words';
import { DecisionBar } from './decision-bar';
import { FindingList, isBlocking } from './finding-list';
import { PhoneFrame } from './phone-frame';
import { PostCorrection } from './post-correction';
import classes from './review-room.module.css';

type Props = { slug: string; deliverableId: string };

/** The review room: versions, the content as it will look, what the checks found, what was said, and the decision. */
export function ReviewRoom({ slug, deliverableId }: Props) {
  const brand = useBrand(slug);
  const room = useQuery(roomQuery(brand.id, deliverableId));
  if (room.isPending) {
    return <PageSkeleton />;
  }
  if (room.isLoadingError) {
    return <ErrorNote problem={room.error} onRetry={() => void room.refetch()} />;
  }
  return <Room key={deliverableId} slug={slug} brandId={brand.id} content={room.data} />;
}

function Room({ slug, brandId, content }: { slug: string; brandId: string; content: DeliverableView }) {
  const latest = content.drafts.at(-1);
  const [chosen, setChosen] = useState<number>();
  // The version that a remark is being written about stays in view when another one is handed in meanwhile.
  const [remarked, setRemarked] = useState<number>();
  const [view, setView] = useState<'content' | 'changes'>('content');
  const [pin, setPin] = useState<PinView>();
  const [ticked, setTicked] = useState<{ of?: number; keys: ReadonlySet<string> }>({ keys: new Set() });
  const [waiving, setWaiving] = useState<FindingView>();
  const [unsent, setUnsent] = useState<Record<string, string>>({});
  const change = useChange(brandId, content.id);
  // What was ticked on one version says nothing of the next.
  const ticks = ticked.of === latest?.number ? ticked.keys : new Set<string>();
  const setTicks = (keys: ReadonlySet<string>) => setTicked({ of: latest?.number, keys });
  const show = (number: number) => {
    setChosen(number);
    setRemarked(undefined);
    setPin(undefined);
  };
  const draft = content.drafts.find((one) => one.number === (chosen ?? remarked)) ?? latest;
  const before = draft && content.drafts.find((one) => one.number === draft.number - 1);
  const neighbours = useNeighbours(slug, brandId, content.id);
  useKeys({
    j: () => neighbours.next?.(),
    k: () => neighbours.previous?.(),
    m: () => document.getElementById('new-remark')?.focus(),
    v: () => before && setView(view === 'content' ? 'changes' : 'content'),
  });
  const mayComment = content.actions.includes('COMMENT');
  const isLatest = draft?.number === latest?.number;
  return (
    <div className={classes.room}>
      <PageHeader
        title={`${content.partnerName} · ${owedWords(content.owed)}`}
        above={
          <Link to="/b/$slug/review" params={{ slug }} className={classes.back}>
            <Trans>To approve</Trans>
          </Link>
        }
        beside={
          content.lock?.params.stage === 'SUSPENDED' && !isOver(content.stage) ? (
            <StatusPill tone="neutral">{frozenWord()}</StatusPill>
          ) : (
            <StatusPill tone={toneOf(content.stage)}>{stageForTeam(content.stage)}</StatusPill>
          )
        }
        below={
          <>
            {content.campaignName} · <Trans>due</Trans> <DateText at={content.owed.dueOn} exact />
          </>
        }
        actions={
          <Group gap="xs">
            <Button variant="default" size="sm" disabled={!neighbours.previous} onClick={neighbours.previous}>
              <Trans>Previous</Trans>
            </Button>
            <Button variant="default" size="sm" disabled={!neighbours.next} onClick={neighbours.next}>
              <Trans>Next</Trans>
            </Button>
          </Group>
        }
      />
      <div className={classes.columns}>
        <aside className={classes.left} aria-label={t`Versions and brief`}>
          <Versions
            brandId={brandId}
            content={content}
            shown={draft?.number}
            fileAt={teamFile(brandId)}
            onShow={show}
          />
          <BriefPanel brandId={brandId} content={content} />
        </aside>
        <section className={classes.centre} aria-label={t`The content`}>
          {!draft && (
            <Text c="dimmed" ta="center" py="xl">
              <Trans>Nothing handed in yet. The partner finds what is asked in the portal.</Trans>
            </Text>
          )}
          {draft && before && (
            <Group justify="center" mb="md">
              <SegmentedControl
                aria-label={t`What to show`}
                value={view}
                onChange={(value) => setView(value)}
                data={[
                  { value: 'content', label: t`As it will look` },
                  { value: 'changes', label: t`What changed since V${before.number}` },
                ]}
              />
            </Group>
          )}
          {draft && before && view === 'changes' ? (
            <div className={classes.compare}>
              <div className={classes.card}>
                <CaptionDiff before={before} after={draft} />
              </div>
              <div className={classes.pair}>
                {[before, draft].map((one) => (
                  <div key={one.number}>
                    <Text fw={600} ta="center" mb={8}>
                      V{one.number}
                    </Text>
                    <PhoneFrame
                      author={content.partnerName}
                      owed={content.owed}
                      draft={one}
                      fold={content.fold}
                      comments={content.comments}
                      fileAt={teamFile(brandId)}
                    />
                  </div>
                ))}
              </div>
            </div>
          ) : (
            draft && (
              <PhoneFrame
                key={draft.number}
                author={content.partnerName}
                owed={content.owed}
                draft={draft}
                fold={content.fold}
                comments={content.comments}
                fileAt={teamFile(brandId)}
                pending={pin}
                onPin={mayComment ? setPin : undefined}
              />
            )
          )}
        </section>
        {draft && (
          <aside className={classes.right} aria-label={t`Checks and remarks`}>
            <section className={classes.card} aria-labelledby="checks-title">
              <h2 id="checks-title" className={classes.title}>
                <Trans>Checks</Trans>
              </h2>
              {draft.checked ? (
                <FindingList
                  findings={draft.findings}
                  ticks={ticks}
                  onTick={isLatest && content.stage === 'IN_REVIEW' ? tick(ticks, setTicks) : undefined}
                  aside={(finding) =>
                    isLatest && isBlocking(finding) && content.actions.includes('WAIVE_CHECK') ? (
                      <div>
                        <Button size="compact-sm" variant="default" mt={4} onClick={() => setWaiving(finding)}>
                          <Trans>Let it pass, with a reason</Trans>
                        </Button>
                      </div>
                    ) : null
                  }
                />
              ) : (
                <Text size="sm" c="dimmed" role="status">
                  <Trans>The checks are running…</Trans>
                </Text>
              )}
              {draft.findings[0] && (
                <Text size="xs" c="dimmed" mt="sm">
                  <Trans>Help for a decision, not legal advice. Rules of {draft.findings[0].rulesVersion}.</Trans>
                </Text>
              )}
            </section>
            <section className={classes.card} aria-labelledby="remarks-title">
              <h2 id="remarks-title" className={classes.title}>
                <Trans>Remarks</Trans>
              </h2>
              <CommentsPanel
                draft={draft}
                comments={content.comments}
                choosesAudience
                pin={pin}
                onPin={setPin}
                fieldId="new-remark"
                onWriting={(writes) => setRemarked(writes ? draft.number : undefined)}
                isSaying={change.comment.isPending}
                problem={change.comment.error}
                onSay={
                  mayComment
                    ? (remark, done) => change.comment.mutate({ draft: draft.number, remark }, { onSuccess: done })
                    : undefined
                }
              />
            </section>
          </aside>
        )}
      </div>
      <DecisionBar brandId={brandId} content={content} shown={draft} ticks={ticks} onShow={show} />
      {draft && waiving && (
        <ReasonDialog
          title={t`Let this check pass`}
          hint={t`The reason is kept with the content, under your name.`}
          label={t`Why it may pass`}
          confirm={t`Let it pass`}
          about={{ version: content.version, fingerprint: draft.fingerprint, finding: waiving.key }}
          start={unsent[waiving.key]}
          onReason={(reason, seen) => change.waive.mutateAsync({ ...seen, reason })}
          onClose={(left) => {
            setUnsent((before) => ({ ...before, [waiving.key]: left }));
            setWaiving(undefined);
          }}
        />
      )}
    </div>
  );
}

type VersionsProps = {
  brandId: string;
  content: DeliverableView;
  shown?: number;
  fileAt: (assetId: string) => string;
  onShow: (number: number) => void;
};

function Versions({ brandId, content, shown, fileAt, onShow }: VersionsProps) {
  const rounds = content.owed.rounds;
  const beyond = roundsBeyond(content);
  const change = useChange(brandId, content.id);
  return (
    <section className={classes.card} aria-labelledby="versions-title">
      <h2 id="versions-title" className={classes.title}>
        <Trans>Versions</Trans>
      </h2>
      {content.drafts.length === 0 && (
        <Text size="sm" c="dimmed">
          <Trans>None yet</Trans>
        </Text>
      )}
      <Stack gap={4}>
        {[...content.drafts].reverse().map((draft) => (
          <button
            key={draft.number}
            type="button"
            className={classes.version}
            aria-pressed={draft.number === shown}
            onClick={() => onShow(draft.number)}
          >
            <strong>V{draft.number}</strong>
            <span className={classes.soft}>
              <DateText at={draft.at} />
              {draft.onBehalf && <> · {t`handed in for the partner`}</>}
            </span>
            {draft.note && <span className={classes.note}>“{draft.note}”</span>}
          </button>
        ))}
      </Stack>
      <Downloads draft={content.drafts.find((one) => one.number === shown)} fileAt={fileAt} />
      <Text size="xs" c="dimmed" mt="sm">
        <Trans>
          Requests for changes: {content.roundsUsed} of {rounds}
        </Trans>
      </Text>
      {beyond && (
        <Text size="sm" mt={4} c="var(--amber-ink)" role="note">
          {beyond}
        </Text>
      )}
      {content.reason && content.stage !== 'CANCELLED' && (
        <Text size="sm" mt="sm">
          <Trans>Said to the partner: “{content.reason}”</Trans>
        </Text>
      )}
      {content.post && (
        <section aria-label={t`The post`} className={classes.post}>
          <PostCorrection
            post={content.post}
            isCorrecting={change.correctPost.isPending}
            problem={change.correctPost.error}
            onCorrect={
              content.actions.includes('CORRECT_POST')
                ? (url, done) => change.correctPost.mutate({ version: content.version, url }, { onSuccess: done })
                : undefined
            }
          />
        </section>
      )}
    </section>
  );
}

function Downloads({ draft, fileAt }: { draft?: DraftView; fileAt: (assetId: string) => string }) {
  return (
    <Group gap="xs" mt="xs">
      {draft?.pieces.map((piece, index) => {
        const number = index + 1;
        return (
          <Anchor key={piece.assetId} size="sm" href={fileAt(piece.assetId)} download>
            <Trans>Download file {number}</Trans>
          </Anchor>
        );
      })}
    </Group>
  );
}

function tick(ticks: ReadonlySet<string>, setTicks: (ticks: ReadonlySet<string>) => void) {
  return (key: string, ticked: boolean) => {
    const next = new Set(ticks);
    if (ticked) {
      next.add(key);
    } else {
      next.delete(key);
    }
    setTicks(next);
  };
}

function useNeighbours(slug: string, brandId: string, id: string): { previous?: () => void; next?: () => void } {
  const navigate = useNavigate();
  const { data } = useQuery(queueQuery(brandId, 'waiting'));
  const ids = data?.items.map((card) => card.id) ?? [];
  const at = ids.indexOf(id);
  const open = (deliverableId?: string) =>
    deliverableId === undefined
      ? undefined
      : () => void navigate({ to: '/b/$slug/review/$deliverableId', params: { slug, deliverableId } });
  return { previous: open(at > 0 ? ids[at - 1] : undefined), next: open(ids[at + 1]) };
}

function useChange(brandId: string, deliverableId: string) {
  const client = useQueryClient();
  const path = { brandId, deliverableId };
  const keep = (next: DeliverableView) => client.setQueryData(roomQuery(brandId, deliverableId).queryKey, next);
  return {
    comment: useMutation({
      mutationFn: ({ draft, remark: { key, ...said } }: { draft: number; remark: NewRemark }) =>
        body(
          api.POST('/api/brands/{brandId}/deliverables/{deliverableId}/comments', {
            params: { path, header: { 'Idempotency-Key': key } },
            body: { draft, ...said },
          }),
        ),
      onSuccess: keep,
    }),
    correctPost: useMutation({
      mutationFn: (post: { version: number; url: string }) =>
        body(
          api.POST('/api/brands/{brandId}/deliverables/{deliverableId}/publication', {
            params: { path },
            body: post,
          }),
        ),
      onSuccess: keep,
      onError: () => void client.invalidateQueries({ queryKey: ['deliverable', brandId, deliverableId] }),
    }),
    waive: useMutation({
      mutationFn: (waiver: { version: number; fingerprint: string; finding: string; reason: string }) =>
        body(
          api.POST('/api/brands/{brandId}/deliverables/{deliverableId}/waivers', { params: { path }, body: waiver }),
        ),
      onSuccess: keep,
      onError: () => void client.invalidateQueries({ queryKey: ['deliverable', brandId, deliverableId] }),
    }),
  };
}
