import {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  Popover,
  SegmentedControl,
  Stack,
  Text,
  VisuallyHidden,
} from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import { CASTING_SHEET } from './casting-columns';
import classes from './column-chooser.module.css';
import type { GridColumn } from './grid-columns';
import { moved, shown, usualLayout, type GridLayout } from './grid-layout';

type Props = { all: GridColumn[]; layout: GridLayout; onChange: (layout: GridLayout) => void };

/** Which columns there are, in which order, and how high rows are. Alt and an arrow move a column too. */
export function ColumnChooser({ all, layout, onChange }: Props) {
  const [said, setSaid] = useState('');
  const choice = all.filter((column) => !column.main);
  const place = (id: string) => layout.columns.findIndex((column) => column.id === id);
  const inGrid = layout.columns.flatMap(({ id }) => choice.filter((column) => column.id === id));
  const others = choice.filter((column) => place(column.id) < 0);

  const move = (column: GridColumn, by: 1 | -1) => {
    const next = moved(layout, column.id, by);
    onChange(next);
    const at = next.columns
      .filter(({ id }) => choice.some((one) => one.id === id))
      .findIndex((one) => one.id === column.id);
    const name = column.header;
    const number = at + 1;
    const count = inGrid.length;
    setSaid(t`${name}: ${number} of ${count}`);
  };
  const keys = (column: GridColumn) => (event: KeyboardEvent) => {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      move(column, event.key === 'ArrowUp' ? -1 : 1);
    }
  };

  return (
    <Popover position="bottom-end" width={320} trapFocus returnFocus shadow="md" withinPortal>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={18} aria-hidden />}>
          <Trans>Columns</Trans>
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t`Columns`}>
        <Stack gap="sm">
          <SegmentedControl
            fullWidth
            aria-label={t`Row height`}
            value={layout.density}
            onChange={(density) => onChange({ ...layout, density: density })}
            data={[
              { value: 'COMFORTABLE', label: t`Comfortable` },
              { value: 'COMPACT', label: t`Compact` },
            ]}
          />
          <ul className={classes.list} aria-label={t`Columns shown`}>
            {inGrid.map((column, index) => {
              const name = column.header;
              return (
                <li key={column.id} className={classes.line}>
                  <Checkbox
                    size="sm"
                    label={name}
                    checked
                    onKeyDown={keys(column)}
                    onChange={() => onChange(shown(layout, column.id, false))}
                  />
                  <Group gap={2} wrap="nowrap">
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t`Move ${name} up`}
                      aria-disabled={index === 0}
                      data-faint={index === 0 || undefined}
                      onClick={() => move(column, -1)}
                    >
                      <IconArrowUp size={16} aria-hidden />
                    </ActionIcon>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t`Move ${name} down`}
                      aria-disabled={index === inGrid.length - 1}
                      data-faint={index === inGrid.length - 1 || undefined}
                      onClick={() => move(column, 1)}
                    >
                      <IconArrowDown size={16} aria-hidden />
                    </ActionIcon>
                  </Group>
                </li>
              );
            })}
          </ul>
          {others.length > 0 && (
            <>
              <Text size="sm" c="dimmed">
                <Trans>Not shown</Trans>
              </Text>
              <ul className={classes.list} aria-label={t`Columns not shown`}>
                {others.map((column) => (
                  <li key={column.id} className={classes.line}>
                    <Checkbox
                      size="sm"
                      label={column.header}
                      checked={false}
                      onChange={() => onChange(shown(layout, column.id, true))}
                    />
                  </li>
                ))}
              </ul>
            </>
          )}
          <Group gap={8} justify="center">
            <Button variant="subtle" size="compact-sm" onClick={() => onChange(usualLayout(all))}>
              <Trans>As usual</Trans>
            </Button>
            <Button variant="subtle" size="compact-sm" onClick={() => onChange({ ...layout, columns: CASTING_SHEET })}>
              <Trans>As a casting sheet</Trans>
            </Button>
          </Group>
          <VisuallyHidden role="status">{said}</VisuallyHidden>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
