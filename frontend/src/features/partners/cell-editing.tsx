import { Button, Group, Select, TagsInput } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useEditCells, type CellEdit } from './act-queries';
import { Cell, sayWithUndo, useRefusal } from './cell';
import { useSuggestions } from './facet-queries';
import { teamQuery, type PartnerRow, type PartnerView } from './partner-queries';

type CellProps = { brandId: string; row: PartnerRow };

/** What a cell writes over, to be compared. */
type Says = (told: Pick<PartnerRow, 'ownerId' | 'tags'>) => string;

/** Keeps an edit at once and offers the way back; what a colleague changed meanwhile is never overwritten. */
function useCell({ brandId, row }: CellProps, says: Says) {
  const edit = useEditCells(brandId);
  const refused = useRefusal(row.displayName);
  const send = (now: CellEdit, over: PartnerRow | PartnerView, version?: number) =>
    edit.mutateAsync({ row, version, edit: now, isStill: (partner) => says(partner) === says(over) });
  return (done: string, next: CellEdit, before: CellEdit) =>
    void send(next, row).then(
      (partner) =>
        sayWithUndo(
          `cell-${row.id}-${partner.version}`,
          done,
          () => void send(before, partner, partner.version).catch(refused),
        ),
      refused,
    );
}

const ownerOf: Says = ({ ownerId }) => ownerId ?? '';

const tagsOf: Says = ({ tags = [] }) => [...tags].sort().join('\n');

/** Who follows up, chosen in the cell. */
export function OwnerCell({ brandId, row }: CellProps) {
  const [open, setOpen] = useState(false);
  const keep = useCell({ brandId, row }, ownerOf);
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
  const keep = useCell({ brandId, row }, tagsOf);
  const before = row.tags ?? [];
  const suggestions = useSuggestions(brandId, 'TAG', typed !== undefined);
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
            {...suggestions}
          />
          <Button type="submit">
            <Trans>Keep</Trans>
          </Button>
        </Group>
      </form>
    </Cell>
  );
}
