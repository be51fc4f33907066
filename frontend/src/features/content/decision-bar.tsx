import { Button, Group, Kbd, Text } from '@mantine/core';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body } from '@/api/client';
import { ApiProblem } from '@/api/problem';
import { useKeys } from '@/design/keyboard';
import { ProblemNote, useProblemWords } from '@/design/problem-note';
import { ReasonDialog } from '@/design/reason-dialog';
import { roomQuery, type DeliverableView, type DraftView } from './content-queries';
import { roundBeyond } from './content-words';
import { isBlocking, needsTick } from './finding-list';
import classes from './decision-bar.module.css';

type Props = {
  brandId: string;
  content: DeliverableView;
  /** The version in view: nothing is decided on one that is not. */
  shown?: DraftView;
  ticks: ReadonlySet<string>;
  onShow: (number: number) => void;
};
type Asked = 'changes' | 'refusal';

/** What may be decided now, always in reach; says why when approval is locked. */
export function DecisionBar({ brandId, content, shown, ticks, onShow }: Props) {
  const [asked, setAsked] = useState<Asked>();
  const [unsent, setUnsent] = useState('');
  const decide = useDecide(brandId, content);
  const draft = content.drafts.at(-1);
  const may = (action: DeliverableView['actions'][number]) => content.actions.includes(action);
  const isUnderReview = content.stage === 'IN_REVIEW' && may('REQUEST_CHANGES');
  const inView = shown?.number === draft?.number;
  const isHeldBack = isUnderReview && !inView;
  const lock = useLock(content);
  const unticked = draft?.findings.filter((finding) => needsTick(finding) && !ticks.has(finding.key)).length ?? 0;
  const canApprove = inView && may('APPROVE') && unticked === 0;
  const approve = () => canApprove && decide.approve.mutate([...ticks]);
  useKeys({ a: approve, c: () => setAsked('changes'), r: () => setAsked('refusal') }, isUnderReview && inView);
  return (
    <>
      {draft && (isUnderReview || may('REOPEN')) && (
        <div className={classes.bar} role="region" aria-label={t`Decision`}>
          <div className={classes.words}>
            <ProblemNote problem={decide.approve.error ?? decide.reopen.error} />
            {isHeldBack && (
              <Text size="sm" role="status">
                <Trans>A newer version has come than the one you see: V{draft.number}. Look at it, then decide.</Trans>
              </Text>
            )}
            {!isHeldBack && lock && (
              <Text size="sm" role="status">
                {lock}
              </Text>
            )}
            {!isHeldBack && !lock && unticked > 0 && (
              <Text size="sm" role="status">
                {t`Before approving: ${plural(unticked, { one: '# finding', other: '# findings' })} to look at and tick.`}
              </Text>
            )}
          </div>
          <Group gap="xs" className={classes.buttons}>
            {may('REOPEN') && (
              <Button variant="default" loading={decide.reopen.isPending} onClick={() => decide.reopen.mutate()}>
                <Trans>Reopen</Trans>
              </Button>
            )}
            {isHeldBack && (
              <Button variant="default" onClick={() => onShow(draft.number)}>
                <Trans>Look at V{draft.number}</Trans>
              </Button>
            )}
            {isUnderReview && inView && (
              <>
                <Button variant="default" onClick={() => setAsked('refusal')} rightSection={<Kbd size="xs">r</Kbd>}>
                  <Trans>Refuse</Trans>
                </Button>
                <Button variant="default" onClick={() => setAsked('changes')} rightSection={<Kbd size="xs">c</Kbd>}>
                  <Trans>Ask for changes</Trans>
                </Button>
                <Button
                  onClick={approve}
                  loading={decide.approve.isPending}
                  disabled={!canApprove}
                  rightSection={<Kbd size="xs">a</Kbd>}
                >
                  <Trans>Approve V{draft.number}</Trans>
                </Button>
              </>
            )}
          </Group>
        </div>
      )}
      {asked && (
        <ReasonDialog
          key={asked}
          title={asked === 'refusal' ? t`Refuse this content` : t`Ask for changes`}
          hint={
            asked === 'refusal'
              ? t`The partner reads this. Say why; another approach stays welcome.`
              : t`The partner reads this, with your visible remarks. Say what to change, and what is fine as it is.`
          }
          warning={asked === 'changes' ? roundBeyond(content) : undefined}
          label={t`What the partner will read`}
          confirm={asked === 'refusal' ? t`Refuse` : t`Send to the partner`}
          dangerous={asked === 'refusal'}
          about={seenOf(content)}
          start={unsent}
          onReason={(reason, seen) => decide.reasoned.mutateAsync({ asked, ...seen, reason })}
          onClose={(left) => {
            setUnsent(left);
            setAsked(undefined);
          }}
        />
      )}
    </>
  );
}

/** Why nothing may be approved now, in words; none when it may. */
function useLock(content: DeliverableView): string | undefined {
  const words = useProblemWords();
  if (content.lock) {
    return words(new ApiProblem(409, content.lock.code, content.lock.params));
  }
  const failed = content.drafts.at(-1)?.findings.filter(isBlocking).length ?? 0;
  if (failed > 0) {
    const count = plural(failed, { one: '# check', other: '# checks' });
    return t`Cannot be approved yet: ${count} to correct. Ask for changes, or let legal decide.`;
  }
  return undefined;
}

/** The version that is decided on. */
const seenOf = (content: DeliverableView) => ({
  version: content.version,
  fingerprint: content.drafts.at(-1)?.fingerprint ?? '',
});

function useDecide(brandId: string, content: DeliverableView) {
  const client = useQueryClient();
  const path = { brandId, deliverableId: content.id };
  const outcome = {
    onSuccess: (next: DeliverableView) => {
      client.setQueryData(roomQuery(brandId, content.id).queryKey, next);
      void client.invalidateQueries({ queryKey: ['deliverables', brandId] });
    },
    onError: () => void client.invalidateQueries({ queryKey: ['deliverable', brandId, content.id] }),
  };
  return {
    approve: useMutation({
      mutationFn: (ticks: string[]) =>
        body(
          api.POST('/api/brands/{brandId}/deliverables/{deliverableId}/approval', {
            params: { path },
            body: { ...seenOf(content), ticks },
          }),
        ),
      ...outcome,
    }),
    reasoned: useMutation({
      mutationFn: ({ asked, ...decision }: { asked: Asked; version: number; fingerprint: string; reason: string }) =>
        asked === 'changes'
          ? body(
              api.POST('/api/brands/{brandId}/deliverables/{deliverableId}/change-request', {
                params: { path },
                body: decision,
              }),
            )
          : body(
              api.POST('/api/brands/{brandId}/deliverables/{deliverableId}/rejection', {
                params: { path },
                body: decision,
              }),
            ),
      ...outcome,
    }),
    reopen: useMutation({
      mutationFn: () =>
        body(
          api.POST('/api/brands/{brandId}/deliverables/{deliverableId}/reopening', {
            params: { path },
            body: { version: content.version },
          }),
        ),
      ...outcome,
    }),
  };
}
