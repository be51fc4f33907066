import { Paper, Stack, Text } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, body } from '@/api/client';
import { useSession } from '@/api/session';
import { DateText } from '@/design/date-text';
import { ErrorNote } from '@/design/error-note';
import { PageHeader } from '@/design/page-header';
import { PageSkeleton } from '@/design/skeletons';
import { StatusPill } from '@/design/status-pill';
import { BriefWords } from './brief-panel';
import { CommentsPanel, type NewRemark } from './comments-panel';
import { ownContentQuery, ownFile, type OwnContentView, type PinView } from './content-queries';
import { owedWords, stageForPartner, toneOf } from './content-words';
import { DraftForm } from './draft-form';
import { PhoneFrame } from './phone-frame';
import { PostCard, useDeclarePost } from './post-card';
import { PostCorrection } from './post-correction';
import classes from './review-room.module.css';

/** One content on the partner's phone: what is asked, the answer to the last version, and the one thing to do next. */
export function OwnContent({ deliverableId }: { deliverableId: string }) {
  const content = useQuery(ownContentQuery(deliverableId));
  if (content.isPending) {
    return <PageSkeleton />;
  }
  if (content.isError) {
    return <ErrorNote problem={content.error} onRetry={() => void content.refetch()} />;
  }
  return <Page content={content.data} />;
}

function Page({ content }: { content: OwnContentView }) {
  return (
    <Stack gap="md">
      <PageHeader
        title={owedWords(content.owed)}
        above={
          <Link to="/portal" className={classes.back}>
            <Trans>What’s next</Trans>
          </Link>
        }
        beside={<StatusPill tone={toneOf(content.stage)}>{stageForPartner(content.stage)}</StatusPill>}
        below={
          <>
            {content.brandName} · <Trans>for</Trans> <DateText at={content.owed.dueOn} exact />
          </>
        }
      />
      <Answer content={content} />
      {content.actions.includes('DECLARE_POST') && <PostCard content={content} />}
      <Paper p="md" component="section" aria-labelledby="asked-title">
        <h2 id="asked-title" style={{ margin: '0 0 8px', fontSize: 'var(--text-l)' }}>
          <Trans>What is asked</Trans>
        </h2>
        <BriefWords brief={content.brief} />
      </Paper>
      <LastVersion content={content} />
      {content.actions.includes('SUBMIT') && <DraftForm key={content.drafts.length} content={content} />}
    </Stack>
  );
}

/** What the team answered, in one card. */
function Answer({ content }: { content: OwnContentView }) {
  const correct = useDeclarePost(content);
  switch (content.stage) {
    case 'CHANGES_REQUESTED':
      return (
        <Note tone="warn" title={t`Nearly there: a few points to change`}>
          {content.reason}
        </Note>
      );
    case 'REJECTED':
      return (
        <Note tone="bad" title={t`This idea is not kept`}>
          {content.reason}
        </Note>
      );
    case 'SUBMITTED':
    case 'IN_REVIEW':
      return (
        <Note tone="active" title={t`Received. Nothing more to do for now`}>
          <Trans>A letter tells when there is an answer.</Trans>
        </Note>
      );
    case 'PUBLISHED':
      return (
        <Note tone="good" title={t`Published, thank you`}>
          {content.post && (
            <PostCorrection
              post={content.post}
              isCorrecting={correct.isPending}
              problem={correct.error}
              onCorrect={
                content.actions.includes('CORRECT_POST')
                  ? (url, done) => correct.mutate(url, { onSuccess: done })
                  : undefined
              }
            />
          )}
        </Note>
      );
    case 'CANCELLED':
      return (
        <Note tone="neutral" title={t`This content is no longer asked for`}>
          <Trans>Nothing more to do here.</Trans>
        </Note>
      );
    case 'PLANNED':
      return (
        <Note tone="neutral" title={t`The contract is not in force yet`}>
          <Trans>A version can already be handed in; it can be approved once the contract is in force.</Trans>
        </Note>
      );
    case 'AWAITING_DRAFT':
    case 'APPROVED':
      return null;
    default:
      return content.stage satisfies never;
  }
}

type NoteProps = { tone: string; title: string; children?: React.ReactNode };

function Note({ tone, title, children }: NoteProps) {
  const edge = { warn: 'amber', bad: 'red', good: 'green', active: 'accent', neutral: 'grey' }[tone] ?? 'grey';
  return (
    <Paper
      p="md"
      component="section"
      role="status"
      style={{ borderInlineStart: `4px solid var(--${edge})`, overflowWrap: 'anywhere' }}
    >
      <Text fw={600} mb={4}>
        {title}
      </Text>
      <Text component="div" style={{ whiteSpace: 'pre-wrap' }}>
        {children}
      </Text>
    </Paper>
  );
}

/** The version handed in last, with what was said on it. */
function LastVersion({ content }: { content: OwnContentView }) {
  const session = useSession();
  const client = useQueryClient();
  const [pin, setPin] = useState<PinView>();
  const draft = content.drafts.at(-1);
  const say = useMutation({
    mutationFn: (remark: NewRemark) =>
      body(
        api.POST('/api/portal/contents/{deliverableId}/comments', {
          params: { path: { deliverableId: content.id }, header: { 'Idempotency-Key': remark.key } },
          body: { draft: draft?.number ?? 0, text: remark.text, pin: remark.pin },
        }),
      ),
    onSuccess: (next) => client.setQueryData(ownContentQuery(content.id).queryKey, next),
  });
  if (!draft) {
    return null;
  }
  return (
    <section aria-label={t`Version ${draft.number}`}>
      <Text fw={600} ta="center" mb={8}>
        V{draft.number} · <DateText at={draft.at} />
      </Text>
      <PhoneFrame
        author={session.name ?? ''}
        owed={content.owed}
        draft={draft}
        fold={content.fold}
        comments={content.comments}
        fileAt={ownFile}
        pending={pin}
        onPin={content.actions.includes('COMMENT') ? setPin : undefined}
      />
      <Paper p="md" mt="md">
        <CommentsPanel
          draft={draft}
          comments={content.comments}
          choosesAudience={false}
          pin={pin}
          onPin={setPin}
          fieldId="own-remark"
          isSaying={say.isPending}
          problem={say.error}
          onSay={
            content.actions.includes('COMMENT') ? (remark, done) => say.mutate(remark, { onSuccess: done }) : undefined
          }
        />
      </Paper>
    </section>
  );
}
