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

/** Keeps an edit of what was seen at once and offers the way back; what a colleague changed meanwhile is never overwritten. */
function useCell({ brandId, row }: CellProps, says: Says) {
  const edit = useEditCells(brandId);
  const refused = useRefusal(row.displayName);
  const send = (now: CellEdit, over: PartnerRow | PartnerView, version?: number) =>
    edit.mutateAsync({ row, version, edit: now, isStill: (partner) => says(partner) === says(over) });
  return (seen: PartnerRow, done: string, next: CellEdit, before: CellEdit) =>
    void send(next, seen).then(
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
        row,
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
  // The row as it was opened: what is typed was typed over that, whatever the list says by now.
  const [typing, setTyping] = useState<{ seen: PartnerRow; tags: string[] }>();
  const keep = useCell({ brandId, row }, tagsOf);
  const suggestions = useSuggestions(brandId, 'TAG', typing !== undefined);
  const close = () => setTyping(undefined);
  const submit = () => {
    close();
    const before = typing?.seen.tags ?? [];
    if (typing && typing.tags.join('\n') !== before.join('\n')) {
      keep(
        typing.seen,
        t`${row.displayName}: tags changed`,
        { tags: { values: typing.tags } },
        { tags: { values: before } },
      );
    }
  };
  return (
    <Cell
      open={typing !== undefined}
      onOpen={(open) => (open ? setTyping({ seen: row, tags: row.tags ?? [] }) : close())}
      label={t`Tags, ${row.displayName}`}
      shown={(row.tags ?? []).join(', ')}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
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
            value={typing?.tags ?? []}
            onChange={(tags) => setTyping((now) => now && { ...now, tags })}
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
