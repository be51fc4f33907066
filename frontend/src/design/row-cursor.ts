import { useEffect, useRef, useState } from 'react';
import { useKeys } from './keyboard';

type Acts<T> = { onOpen?: (row: T) => void; onSelect?: (row: T) => void };

/** j and k walk through the rows of a list, x selects, Enter opens. Give each row `rowProps(index)`. */
export function useRowCursor<T>(rows: T[], { onOpen, onSelect }: Acts<T>) {
  const [at, setAt] = useState(-1);
  const elements = useRef(new Map<number, HTMLElement>());
  const cursor = Math.min(at, rows.length - 1);

  const move = (to: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, to));
    setAt(next);
    elements.current.get(next)?.focus();
  };

  useKeys({
    j: () => rows.length > 0 && move(cursor + 1),
    k: () => rows.length > 0 && move(cursor - 1),
    x: () => {
      const row = rows[cursor];
      if (row && onSelect) onSelect(row);
    },
  });

  useEffect(() => {
    elements.current.get(cursor)?.scrollIntoView({ block: 'nearest' });
  }, [cursor]);

  return {
    cursor,
    setCursor: setAt,
    rowProps: (index: number) => ({
      ref: (element: HTMLElement | null) => {
        if (element) {
          elements.current.set(index, element);
        } else {
          elements.current.delete(index);
        }
      },
      tabIndex: index === Math.max(cursor, 0) ? 0 : -1,
      'data-cursor': index === cursor || undefined,
      onFocus: () => setAt(index),
      onKeyDown: (event: React.KeyboardEvent) => {
        const row = rows[index];
        if (event.key === 'Enter' && event.target === event.currentTarget && row && onOpen) {
          event.preventDefault();
          onOpen(row);
        }
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
          event.preventDefault();
          move(index + (event.key === 'ArrowDown' ? 1 : -1));
        }
      },
    }),
  };
}
