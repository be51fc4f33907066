import { Button, Group, Select, TagsInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useProblemWords } from '@/design/problem-note';
import { useEditCells, type CellEdit } from './act-queries';
import { Cell, sayWithUndo } from './cell';
import { choicesQuery, labelsOf, teamQuery, type PartnerRow } from './partner-queries';

type CellProps = { brandId: string; row: PartnerRow };

/** Keeps an edit at once and offers the way back; what a colleague changed meanwhile is never overwritten. */
function useCell({ brandId, row }: CellProps) {
  const edit = useEditCells(brandId);
  const problemWords = useProblemWords();
  const refused = (problem: unknown) => notifications.show({ color: 'red', message: problemWords(problem) });
  return (done: string, next: CellEdit, before: CellEdit) =>
    edit.mutate(
      { row, edit: next },
      {
        onError: refused,
        onSuccess: ({ version }) =>
          sayWithUndo(`cell-${row.id}-${version}`, done, () =>
            edit.mutate({ row, version, edit: before }, { onError: refused }),
          ),
      },
    );
}

/** Who follows up, chosen in the cell. */
export function OwnerCell({ brandId, row }: CellProps) {
  const [open, setOpen] = useState(false);
  const keep = useCell({ brandId, row });
  const { data: team } = useQuery({ ...teamQuery(brandId), enabled: open });
  const names = new Map((team?.items ?? []).map((member) => [member.id, member.name]));
  const choose = (ownerId: string | null) => {
    setOpen(false);
    if ((ownerId ?? '') !== (row.ownerId ?? '')) {
      const name = ownerId ? (names.get(ownerId) ?? '') : '';
      keep(
        ownerId ? t`${row.displayName}: followed up by ${name}` : t`${row.displayName}: followed up by nobody`,
        { ownerId: ownerId ?? '' },
        { ownerId: row.ownerId ?? '' },
      );
    }
  };
  return (
    <Cell
      open={open}
      onOpen={setOpen}
      label={t`Followed up by, ${row.displayName}`}
      shown={row.ownerName ?? (row.ownerId && names.get(row.ownerId))}
    >
      <Select
        data-autofocus
        aria-label={t`Followed up by`}
        comboboxProps={{ withinPortal: false }}
        dropdownOpened={Boolean(team)}
        searchable
        clearable
        placeholder={t`Nobody`}
        value={row.ownerId || null}
        onChange={choose}
        data={(team?.items ?? []).map((member) => ({ value: member.id, label: member.name }))}
      />
    </Cell>
  );
}

/** The tags, typed in the cell. */
export function TagsCell({ brandId, row }: CellProps) {
  const [typed, setTyped] = useState<string[]>();
  const keep = useCell({ brandId, row });
  const before = row.tags ?? [];
  const { data: choices } = useQuery({ ...choicesQuery(brandId), enabled: typed !== undefined });
  const close = () => setTyped(undefined);
  return (
    <Cell
      open={typed !== undefined}
      onOpen={(open) => (open ? setTyped(before) : close())}
      label={t`Tags, ${row.displayName}`}
      shown={before.join(', ')}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const tags = typed ?? before;
          close();
          if (tags.join('\n') !== before.join('\n')) {
            keep(t`${row.displayName}: tags changed`, { tags: { values: tags } }, { tags: { values: before } });
          }
        }}
      >
        <Group gap="xs" wrap="nowrap" align="flex-end">
          <TagsInput
            data-autofocus
            style={{ flex: 1 }}
            label={t`Tags`}
            description={t`Enter adds a tag`}
            comboboxProps={{ withinPortal: false }}
            maxTags={60}
            value={typed ?? []}
            onChange={setTyped}
            data={labelsOf(choices?.facets, 'TAG')}
          />
          <Button type="submit">
            <Trans>Keep</Trans>
          </Button>
        </Group>
      </form>
    </Cell>
  );
}
