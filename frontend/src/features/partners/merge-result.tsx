import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useBrand } from '@/api/session';
import { ErrorNote } from '@/design/error-note';
import { PageHeader } from '@/design/page-header';
import { ProblemNote } from '@/design/problem-note';
import { PageSkeleton } from '@/design/skeletons';
import { exactDate } from '@/design/words';
import { isMoving, mergeQuery, useUndoMerge, type MergeView } from './duplicate-queries';
import { countWords } from './duplicate-words';

type Props = { slug: string; mergeId: string };

/** What a merge did, and the way back. */
export function MergeResult({ slug, mergeId }: Props) {
  const brand = useBrand(slug);
  const client = useQueryClient();
  const { data: merge, isPending, error, refetch } = useQuery(mergeQuery(brand.id, mergeId));
  const state = merge?.state;
  useEffect(() => {
    if (state === 'DONE' || state === 'UNDONE') {
      void client.invalidateQueries({ queryKey: ['partners', brand.id] });
    }
  }, [client, brand.id, state]);
  if (isPending) {
    return <PageSkeleton />;
  }
  return merge ? (
    <Result slug={slug} brandId={brand.id} merge={merge} />
  ) : (
    <ErrorNote problem={error} onRetry={() => void refetch()} />
  );
}

type ResultProps = { slug: string; brandId: string; merge: MergeView };

function Result({ slug, brandId, merge }: ResultProps) {
  const undo = useUndoMerge(brandId, merge);
  return (
    <>
      <PageHeader title={t`${merge.absorbedName} and ${merge.keptName}`} />
      <Stack>
        <Said merge={merge} />
        <ProblemNote problem={undo.error} />
        <Group>
          <Button component={Link} to={`/b/${slug}/partners/${merge.keptId}`}>
            {t`Open ${merge.keptName}`}
          </Button>
          {merge.state === 'UNDONE' && (
            <Button component={Link} to={`/b/${slug}/partners/${merge.absorbedId}`} variant="default">
              {t`Open ${merge.absorbedName}`}
            </Button>
          )}
          {merge.undoable && (
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={18} aria-hidden />}
              onClick={() => undo.mutate()}
              loading={undo.isPending}
            >
              <Trans>Undo the merge</Trans>
            </Button>
          )}
          <Button component={Link} to={`/b/${slug}/partners/duplicates`} variant="subtle">
            <Trans>Other possible duplicates</Trans>
          </Button>
        </Group>
      </Stack>
    </>
  );
}

function Said({ merge }: { merge: MergeView }) {
  if (isMoving(merge)) {
    return (
      <Group role="status" gap="sm">
        <Loader size="sm" />
        <Text>{merge.state === 'RUNNING' ? t`Being merged…` : t`Being taken back…`}</Text>
      </Group>
    );
  }
  return merge.state === 'DONE' ? <Done merge={merge} /> : <Undone merge={merge} />;
}

function Done({ merge }: { merge: MergeView }) {
  const when = [exactDate(merge.at), merge.byName].filter(Boolean).join(' · ');
  return (
    <Alert variant="light" color="green" icon={<IconCheck aria-hidden />} role="status" title={t`One record now`}>
      <Stack gap={4}>
        <span>{t`${merge.absorbedName} is now part of ${merge.keptName} (${when}).`}</span>
        {merge.parts.length > 0 && <span>{t`Came along: ${merge.parts.map(countWords).join(', ')}.`}</span>}
        {merge.undoableUntil && <span>{t`Can be taken back until ${exactDate(merge.undoableUntil)}.`}</span>}
      </Stack>
    </Alert>
  );
}

function Undone({ merge }: { merge: MergeView }) {
  return (
    <Alert
      variant="light"
      color="gray"
      icon={<IconArrowBackUp aria-hidden />}
      role="status"
      title={t`Two records again`}
    >
      <Stack gap={4}>
        <span>{t`Both are as they were, and what was written in their collaborations since is with them.`}</span>
        {merge.stayed.length > 0 && (
          <span>{t`Written since, and stays with ${merge.keptName}: ${merge.stayed.map(countWords).join(', ')}.`}</span>
        )}
      </Stack>
    </Alert>
  );
}
