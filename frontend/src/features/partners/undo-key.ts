import { useHotkeys } from '@mantine/hooks';
import { useEffect } from 'react';

/** The ways back that are offered, the latest last. */
const offered = new Map<string, () => void>();

/** Offers a way back until it is taken. */
export function offer(id: string, undo: () => void): void {
  offered.set(id, undo);
}

/** It was taken otherwise. */
export function withdraw(id: string): void {
  offered.delete(id);
}

/** Takes the latest way back; only once. */
function takeLatest(): void {
  const [id, undo] = [...offered].at(-1) ?? [];
  if (id !== undefined && undo) {
    offered.delete(id);
    undo();
  }
}

/** Ctrl Z takes back what was changed last in a cell of this list, and again what was changed before. */
export function useUndoKey(): void {
  useHotkeys([
    [
      'mod+Z',
      () => {
        if (!document.querySelector('[role="dialog"][aria-modal="true"]')) {
          takeLatest();
        }
      },
    ],
  ]);
  useEffect(() => () => offered.clear(), []);
}
