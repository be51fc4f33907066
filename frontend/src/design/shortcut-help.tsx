import { Kbd, Modal, Stack, Switch, Table } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { setSingleKeys, singleKeysOn } from './keyboard';

export type Shortcut = { keys: string; does: string };
type Props = { open: boolean; onClose: () => void; more?: Shortcut[] };

/** What the keys do, shown on "?"; single keys can be switched off here. */
export function ShortcutHelp({ open, onClose, more = [] }: Props) {
  const [on, setOn] = useState(singleKeysOn);
  const shortcuts: Shortcut[] = [
    { keys: 'j', does: t`Next row` },
    { keys: 'k', does: t`Previous row` },
    { keys: 'x', does: t`Select the row` },
    { keys: 'X', does: t`Select from the last one to this row` },
    { keys: 'a', does: t`Select all that match` },
    { keys: 'Ctrl C', does: t`Copy the cells of the rows selected` },
    { keys: '↵', does: t`Open the row` },
    { keys: '/', does: t`Search` },
    { keys: 'f', does: t`Filters` },
    { keys: 'Ctrl Z', does: t`Take back the last change of a cell` },
    { keys: 'Ctrl K', does: t`Go anywhere` },
    { keys: '?', does: t`This list` },
    ...more,
  ];
  return (
    <Modal opened={open} onClose={onClose} title={t`Keyboard`} closeButtonProps={{ 'aria-label': t`Close` }}>
      <Stack>
        <Table withRowBorders={false} verticalSpacing={4} aria-label={t`Keyboard`}>
          <Table.Tbody>
            {shortcuts.map((one) => (
              <Table.Tr key={one.keys}>
                <Table.Td w={96}>
                  <Kbd>{one.keys}</Kbd>
                </Table.Td>
                <Table.Td>{one.does}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Switch
          label={t`Use single keys`}
          checked={on}
          onChange={(event) => {
            setSingleKeys(event.currentTarget.checked);
            setOn(event.currentTarget.checked);
          }}
        />
      </Stack>
    </Modal>
  );
}
