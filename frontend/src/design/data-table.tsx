import type { ReactNode } from 'react';
import classes from './data-table.module.css';
import { useRowCursor } from './row-cursor';

export type Column<T> = {
  id: string;
  header: string;
  cell: (row: T) => ReactNode;
  number?: boolean;
  /** The column that names the row: read first, and without a label on a phone. */
  main?: boolean;
};

type Props<T> = {
  label: string;
  rows: T[];
  columns: Column<T>[];
  rowKey: (row: T) => string;
  onOpen?: (row: T) => void;
  onSelect?: (row: T) => void;
  isSelected?: (row: T) => boolean;
};

/** A plain list for up to a few hundred rows: j/k walk, Enter opens, x selects; cards on a phone. */
export function DataTable<T>({ label, rows, columns, rowKey, onOpen, onSelect, isSelected }: Props<T>) {
  const { rowProps } = useRowCursor(rows, { onOpen, onSelect });
  return (
    <div className={classes.frame}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" data-number={column.number || undefined}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr
              key={rowKey(row)}
              className={classes.row}
              data-opens={onOpen ? true : undefined}
              data-selected={isSelected?.(row) || undefined}
              onClick={onOpen && (() => onOpen(row))}
              {...rowProps(index)}
            >
              {columns.map((column) => (
                <td
                  key={column.id}
                  data-number={column.number || undefined}
                  data-label={column.main ? undefined : column.header}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
