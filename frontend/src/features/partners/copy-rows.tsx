import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconCopy } from '@tabler/icons-react';
import { useEffect, useEffectEvent } from 'react';
import { copiedNames, copiedRows, type ColumnShown } from './copied-rows';
import type { CustomField } from './field-queries';
import type { Network, PartnerRow } from './partner-queries';

type Props = {
  rows: PartnerRow[];
  columns: ColumnShown[];
  fields: CustomField[];
  /** The networks asked for: figures are of the accounts there. */
  networks: Network[];
};

/** Takes cells of the rows picked along to a spreadsheet: from the menu, or by Ctrl or ⌘ and C. */
export function CopyRows({ rows, columns, fields, networks }: Props) {
  const cells = () => copiedRows(rows, columns, fields, networks);
  const said = () =>
    notifications.show({
      id: 'copied-rows',
      closeButtonProps: { 'aria-label': t`Close` },
      message: plural(rows.length, { one: '# row copied', other: '# rows copied' }),
    });
  const copy = (text: string) => void navigator.clipboard.writeText(text).then(said);
  const onCopy = useEffectEvent((event: ClipboardEvent) => {
    if (isTyping(event.target) || isDialogOpen() || getSelection()?.isCollapsed === false) {
      return;
    }
    event.preventDefault();
    event.clipboardData?.setData('text/plain', cells());
    said();
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent) => onCopy(event);
    document.addEventListener('copy', listener);
    return () => document.removeEventListener('copy', listener);
  }, []);
  return (
    <Menu position="top-end">
      <Menu.Target>
        <Button variant="default" size="compact-md" leftSection={<IconCopy size={16} aria-hidden />}>
          <Trans>Copy</Trans>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => copy(cells())}>
          <Trans>Columns shown</Trans>
        </Menu.Item>
        <Menu.Item onClick={() => copy(copiedNames(rows))}>
          <Trans>Names and handles</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Where people type, copying means what they typed; a tick is not typed. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]') !== null
  );
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}
