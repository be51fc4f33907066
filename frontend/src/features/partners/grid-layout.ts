import { useState } from 'react';
import type { Density } from '@/design/data-grid';
import type { GridColumn } from './grid-columns';

/** How the grid is laid out: its columns in order, widths where they are not the usual ones, how high rows are. */
export type GridLayout = { columns: LaidColumn[]; density: Density };
export type LaidColumn = { id: string; width?: number };

/** What a new grid looks like. */
export function usualLayout(all: GridColumn[]): GridLayout {
  const columns = all.filter((column) => !column.extra && !column.main).map(({ id }) => ({ id }));
  return { columns, density: 'COMFORTABLE' };
}

/** The columns of a layout, as wide as it says; what does not exist any more is left out, what names the row stays. */
export function laidOut(all: GridColumn[], layout: GridLayout): GridColumn[] {
  const known = new Map(all.map((column) => [column.id, column]));
  const chosen = layout.columns.flatMap(({ id, width }) => {
    const column = known.get(id);
    return column && !column.main ? [{ ...column, width: width ?? column.width }] : [];
  });
  const main = all.find((column) => column.main)!;
  const width = layout.columns.find(({ id }) => id === main.id)?.width ?? main.width;
  return [{ ...main, width }, ...chosen];
}

/** The same layout with a column shown at its end, or not at all. */
export function shown(layout: GridLayout, id: string, isShown: boolean): GridLayout {
  const others = layout.columns.filter((column) => column.id !== id);
  return { ...layout, columns: isShown ? [...others, { id }] : others };
}

/** The same layout with a column one place further, or one back. */
export function moved(layout: GridLayout, id: string, by: 1 | -1): GridLayout {
  const columns = [...layout.columns];
  const from = columns.findIndex((column) => column.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= columns.length) {
    return layout;
  }
  columns.splice(to, 0, ...columns.splice(from, 1));
  return { ...layout, columns };
}

/** The same layout with one column that wide. */
export function widened(layout: GridLayout, id: string, width: number): GridLayout {
  const columns = layout.columns.some((column) => column.id === id) ? layout.columns : [{ id }, ...layout.columns];
  return { ...layout, columns: columns.map((column) => (column.id === id ? { ...column, width } : column)) };
}

/** This person's own layout of a brand's grid, kept in this browser. */
export function useOwnLayout(brandId: string, usual: GridLayout) {
  const key = `relais.grid.${brandId}`;
  const [layout, setLayout] = useState(() => read(key) ?? usual);
  return [
    layout,
    (next: GridLayout) => {
      setLayout(next);
      try {
        localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // Without storage it lasts as long as the page.
      }
    },
  ] as const;
}

function read(key: string): GridLayout | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as GridLayout | null;
    return kept && Array.isArray(kept.columns) && kept.columns.length > 0 ? kept : undefined;
  } catch {
    return undefined;
  }
}
