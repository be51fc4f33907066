import { Button, Group, List, Progress, Stack, Text } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ApiProblem, type ProblemCode } from '@/api/problem';
import { useProblemWords, ProblemNote } from '@/design/problem-note';
import { exactCount } from '@/design/words';
import {
  actQuery,
  actRows,
  actRowsQuery,
  download,
  isUnderWay,
  useUndoAct,
  type ActRow,
  type ActView,
} from './act-queries';

type Props = { brandId: string; begun: ActView; onClose: () => void };

/** How it goes and how it went, in words and by name; with the way back where there is one. */
export function ActResult({ brandId, begun, onClose }: Props) {
  const queryClient = useQueryClient();
  const { data: act = begun } = useQuery({ ...actQuery(brandId, begun.id), initialData: begun });
  const undo = useUndoAct(brandId);
  const moving = isUnderWay(act);
  useEffect(() => {
    if (!moving) {
      void queryClient.invalidateQueries({ queryKey: ['partners', brandId] });
    }
  }, [moving, queryClient, brandId]);

  return (
    <Stack>
      {moving ? <UnderWay act={act} /> : <Ended act={act} />}
      {!moving && act.refused > 0 && (
        <Named brandId={brandId} act={act} ending="REFUSED" title={t`Not done, and why`} />
      )}
      {!moving && act.kept > 0 && (
        <Named brandId={brandId} act={act} ending="KEPT" title={t`Changed since, and left as it is`} />
      )}
      <ProblemNote problem={undo.error} />
      <Group justify="flex-end">
        {act.undoable && (
          <Button variant="default" loading={undo.isPending} onClick={() => undo.mutate(act)}>
            <Trans>Undo all of it</Trans>
          </Button>
        )}
        <Button onClick={onClose} data-autofocus>
          <Trans>Close</Trans>
        </Button>
      </Group>
    </Stack>
  );
}

function UnderWay({ act }: { act: ActView }) {
  const behind = exactCount(act.behind);
  const all = exactCount(act.partners);
  return (
    <Stack gap="xs">
      <Text role="status">
        {act.state === 'UNDOING' ? (
          <Trans>
            {behind} of {all} taken back
          </Trans>
        ) : (
          <Trans>
            {behind} of {all} done
          </Trans>
        )}
      </Text>
      <Progress value={(100 * act.behind) / act.partners} animated aria-label={t`Progress`} />
      <Text size="sm" c="dimmed">
        <Trans>It goes on by itself, also when this page is closed.</Trans>
      </Text>
    </Stack>
  );
}

function Ended({ act }: { act: ActView }) {
  const done = exactCount(act.done);
  const already = exactCount(act.already);
  const refused = exactCount(act.refused);
  const back = exactCount(act.takenBack);
  const kept = exactCount(act.kept);
  return (
    <Group gap="lg" role="status">
      {act.state === 'UNDONE' ? (
        <>
          <Text fw={600}>{t`Taken back: ${back}`}</Text>
          {act.kept > 0 && <Text>{t`Changed since and kept: ${kept}`}</Text>}
        </>
      ) : (
        <>
          <Text fw={600}>{t`Done: ${done}`}</Text>
          {act.already > 0 && <Text>{t`Nothing to change: ${already}`}</Text>}
          {act.refused > 0 && <Text>{t`Refused: ${refused}`}</Text>}
        </>
      )}
    </Group>
  );
}

type NamedProps = { brandId: string; act: ActView; ending: 'REFUSED' | 'KEPT'; title: string };

function Named({ brandId, act, ending, title }: NamedProps) {
  const { data } = useQuery(actRowsQuery(brandId, act.id, ending));
  const why = useWhy();
  const save = async () => {
    const rows = await actRows(brandId, act.id, ending);
    const lines = [[t`Partner`, t`Reason`], ...rows.map((row) => [row.name, why(row)])];
    const text = `\uFEFF${lines.map((cells) => cells.map(quoted).join(';')).join('\r\n')}\r\n`;
    const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
    download(url, `${ending.toLowerCase()}.csv`);
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  };
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text fw={600} size="sm">
          {title}
        </Text>
        <Button variant="subtle" size="compact-sm" onClick={() => void save()}>
          <Trans>Download the list</Trans>
        </Button>
      </Group>
      <List size="sm" spacing={4} mah={240} style={{ overflowY: 'auto' }} tabIndex={0}>
        {data?.items.map((row) => (
          <List.Item key={row.partnerId}>
            {row.name} {ending === 'REFUSED' && <>– {why(row)}</>}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}

function useWhy() {
  const words = useProblemWords();
  return (row: ActRow) => (row.code ? words(new ApiProblem(409, row.code as ProblemCode, row.params)) : '');
}

/** A cell that no spreadsheet runs. */
function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}
