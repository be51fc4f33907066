import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './data-table.module.css';
import { useKeys } from './keyboard';
import { useRowCursor } from './row-cursor';

export type Column<T> = {
  id: string;
  header: string;
  cell: (row: T) => ReactNode;
  number?: boolean;
  /** The column that names the row: read first, and without a label on a phone. */
  main?: boolean;
  /** What the header sorts by, where it does; the first click sorts as `sortsFirst` says. */
  sortsBy?: string;
  sortsFirst?: 'up' | 'down';
};

type Props<T> = {
  label: string;
  rows: T[];
  columns: Column<T>[];
  rowKey: (row: T) => string;
  onOpen?: (row: T) => void;
  /** A click, where it does less than opening: Enter still opens. */
  onLook?: (row: T) => void;
  onSelect?: (row: T) => void;
  isSelected?: (row: T) => boolean;
  /** `name` upwards, `-name` downwards. */
  sort?: string;
  onSort?: (sort: string) => void;
  /** What single keys do to the row of the cursor. */
  keys?: Record<string, (row: T) => void>;
};

/** A plain list for up to a few hundred rows: j/k walk, Enter opens, x selects; cards on a phone. */
export function DataTable<T>(props: Props<T>) {
  const { label, rows, columns, rowKey, onOpen, onLook = onOpen, onSelect, isSelected, sort, onSort } = props;
  const { rowProps, cursor } = useRowCursor(rows, { onOpen, onSelect });
  const act = (onRow: (row: T) => void) => () => {
    const row = rows[cursor];
    if (row) onRow(row);
  };
  useKeys(Object.fromEntries(Object.entries(props.keys ?? {}).map(([key, onRow]) => [key, act(onRow)])));
  return (
    <div className={classes.frame}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                data-number={column.number || undefined}
                aria-sort={column.sortsBy ? ariaSort(column.sortsBy, sort) : undefined}
              >
                {column.sortsBy && onSort ? (
                  <button type="button" className={classes.sorter} onClick={() => onSort(nextSort(column, sort))}>
                    {column.header}
                    {sort === column.sortsBy && <IconArrowUp size={14} aria-hidden />}
                    {sort === `-${column.sortsBy}` && <IconArrowDown size={14} aria-hidden />}
                  </button>
                ) : (
                  column.header
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr
              key={rowKey(row)}
              className={classes.row}
              data-opens={onLook ? true : undefined}
              data-selected={isSelected?.(row) || undefined}
              onClick={onLook && (() => onLook(row))}
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

function nextSort<T>({ sortsBy = '', sortsFirst = 'up' }: Column<T>, sort: string | undefined): string {
  const first = sortsFirst === 'up' ? sortsBy : `-${sortsBy}`;
  const second = sortsFirst === 'up' ? `-${sortsBy}` : sortsBy;
  return sort === first ? second : first;
}

function ariaSort(sortsBy: string, sort: string | undefined): 'ascending' | 'descending' | 'none' {
  return sort === sortsBy ? 'ascending' : sort === `-${sortsBy}` ? 'descending' : 'none';
}
