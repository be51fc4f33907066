import { Button, Group, Popover } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { t } from '@lingui/core/macro';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { useProblemWords } from '@/design/problem-note';
import { useTabStop } from '@/design/tab-stop';
import classes from './cell.module.css';
import { Overtaken } from './overtaken';
import { offer, withdraw } from './undo-key';

type Props = {
  open: boolean;
  onOpen: (open: boolean) => void;
  label: string;
  shown: string | undefined;
  /** What it is edited with. */
  children: ReactNode;
  /** What else can be done with what the cell says. */
  beside?: ReactNode;
  cellRef?: Ref<HTMLButtonElement>;
  /** Whether the focus goes back to the cell when it closes; otherwise somebody else takes it on. */
  returnFocus?: boolean;
  /** Without it Escape closes; with it, every key is the editor's own matter. */
  onKeyDown?: (event: KeyboardEvent) => void;
};

/** What the cell says, as a button; what it is edited with opens under it. */
export function Cell({ open, onOpen, label, shown, children, beside, cellRef, returnFocus = true, onKeyDown }: Props) {
  const tabIndex = useTabStop();
  return (
    <span className={classes.frame}>
      <Popover
        opened={open}
        onChange={onOpen}
        trapFocus
        returnFocus={returnFocus}
        closeOnEscape={!onKeyDown}
        // A touch and the mouse that follows it are one tap.
        clickOutsideEvents={['pointerdown']}
        position="bottom-start"
        width={340}
        withinPortal
      >
        <Popover.Target>
          <button
            ref={cellRef}
            type="button"
            tabIndex={tabIndex}
            className={classes.cell}
            data-cell
            aria-label={shown ? `${label}: ${shown}` : label}
            onClick={(event) => {
              event.stopPropagation();
              // The second click of two is meant for what the first one opened.
              if (event.detail < 2) {
                onOpen(!open);
              }
            }}
          >
            {shown || '–'}
          </button>
        </Popover.Target>
        <Popover.Dropdown
          onClick={(event) => event.stopPropagation()}
          onKeyDown={(event) => {
            event.stopPropagation();
            onKeyDown?.(event);
          }}
        >
          {open && children}
        </Popover.Dropdown>
      </Popover>
      {beside}
    </span>
  );
}

/** The cell of the same row that can be changed after this one, or before it. */
export function neighbour(cell: HTMLElement | null, step: 1 | -1): HTMLElement | undefined {
  const row = cell?.closest('[role="row"], tr');
  const cells = [...(row?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])];
  return cell ? cells[cells.indexOf(cell) + step] : undefined;
}

/** Says what was done to a cell, with the way back: a button for as long as it is said, a key for as long as one stays. */
export function sayWithUndo(id: string, done: string, onUndo: () => void): void {
  const undo = () => {
    notifications.hide(id);
    onUndo();
  };
  offer(id, undo);
  notifications.show({
    id,
    autoClose: 10_000,
    closeButtonProps: { 'aria-label': t`Close` },
    // Above the words' provider: plain text only.
    message: (
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <span>{done}</span>
        <Button
          size="compact-sm"
          variant="default"
          flex="none"
          aria-keyshortcuts="Control+Z Meta+Z"
          onClick={() => {
            withdraw(id);
            undo();
          }}
        >
          {t`Undo`}
        </Button>
      </Group>
    ),
  });
}

/** Says why a cell stays as it is, also when its row is no longer drawn. */
export function useRefusal(name: string): (problem: unknown) => void {
  const problemWords = useProblemWords();
  return (problem) => {
    const message =
      problem instanceof Overtaken
        ? t`${name}: this has changed since, and stays as it is now.`
        : problemWords(problem);
    notifications.show({ color: 'red', message });
  };
}
