import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useKeys } from './keyboard';

type Acts<T> = {
  onOpen?: (row: T) => void;
  onToggle?: (row: T, range: boolean) => void;
  /** How many rows are in sight. */
  page: () => number;
  /** Brings a row into sight. */
  show: (index: number) => void;
  /** The last row that is loaded was gone to. */
  onEnd?: () => void;
};

/**
 * One row of a grid has the focus: j, k, arrows, Home, End and Page keys move it, x and Space select, X selects up to
 * there, Enter opens.
 */
export function useGridCursor<T>(rows: T[], { onOpen, onToggle, page, show, onEnd }: Acts<T>) {
  const [at, setAt] = useState(-1);
  const elements = useRef(new Map<number, HTMLElement>());
  const wanted = useRef<number>(undefined);
  const cursor = Math.min(at, rows.length - 1);
  /** The one row that the Tab key comes to. */
  const stop = Math.max(cursor, 0);

  const move = (to: number) => {
    if (rows.length === 0) {
      return;
    }
    const next = Math.max(0, Math.min(rows.length - 1, to));
    wanted.current = next;
    setAt(next);
    show(next);
    elements.current.get(next)?.focus({ preventScroll: true });
  };
  const toggle = (range: boolean) => {
    const row = rows[cursor];
    if (row) {
      onToggle?.(row, range);
    }
  };

  // The row may only be drawn after it was scrolled to.
  useEffect(() => {
    const element = wanted.current === undefined ? undefined : elements.current.get(wanted.current);
    if (element) {
      wanted.current = undefined;
      element.focus({ preventScroll: true });
    }
  });

  useKeys({
    j: () => move(cursor + 1),
    k: () => move(cursor - 1),
    x: () => toggle(false),
    X: () => toggle(true),
  });

  const onKeyDown = (index: number) => (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) {
      return;
    }
    const moves: Record<string, () => void> = {
      ArrowDown: () => move(index + 1),
      ArrowUp: () => move(index - 1),
      PageDown: () => move(index + page()),
      PageUp: () => move(index - page()),
      Home: () => move(0),
      End: () => {
        move(rows.length - 1);
        onEnd?.();
      },
      Enter: () => onOpen?.(rows[index]!),
      ' ': () => toggle(event.shiftKey),
    };
    const act = moves[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  };

  return {
    stop,
    rowProps: (index: number, measure: (element: HTMLElement | null) => void) => ({
      ref: (element: HTMLElement | null) => {
        measure(element);
        if (element) {
          elements.current.set(index, element);
        } else {
          elements.current.delete(index);
        }
      },
      tabIndex: index === stop ? 0 : -1,
      'data-cursor': index === cursor || undefined,
      onFocus: () => setAt(index),
      onKeyDown: onKeyDown(index),
    }),
  };
}
