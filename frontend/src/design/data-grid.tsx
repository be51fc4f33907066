import { Checkbox, VisuallyHidden } from '@mantine/core';
import { useIntersection, useMediaQuery } from '@mantine/hooks';
import { t } from '@lingui/core/macro';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type CSSProperties } from 'react';
import classes from './data-grid.module.css';
import { DataTable, type Column } from './data-table';
import { useGridCursor } from './grid-cursor';
import { ColumnEdge } from './column-edge';
import { TabStop } from './tab-stop';
import { exactCount } from './words';

export type Density = 'COMFORTABLE' | 'COMPACT';

export type GridColumn<T> = Column<T> & {
  /** In pixels; the main column also takes what the others leave. */
  width: number;
  /** No narrower than this. */
  least?: number;
};

export type Selecting<T> = {
  isSelected: (row: T) => boolean;
  /** `range`: and everybody from the last one touched to this one. */
  onToggle: (row: T, range: boolean) => void;
  /** Whether all, some or none are selected, as the header's box shows it. */
  state: 'all' | 'some' | 'none';
  onToggleAll: () => void;
};

type Props<T> = {
  label: string;
  rows: T[];
  /** How many rows there are, loaded or not. */
  total: number;
  columns: GridColumn<T>[];
  rowKey: (row: T) => string;
  rowName: (row: T) => string;
  density: Density;
  onResize?: (columnId: string, width: number) => void;
  onOpen?: (row: T) => void;
  /** A click, where it does less than opening: Enter still opens. */
  onLook?: (row: T) => void;
  selecting?: Selecting<T>;
  /** `name` upwards, `-name` downwards. */
  sort?: string;
  onSort?: (sort: string) => void;
  /** Asked for when the end of what is loaded comes near. */
  onMore?: () => void;
};

const ROW: Record<Density, number> = { COMFORTABLE: 40, COMPACT: 32 };
const HEAD = 36;
const NEAR_THE_END = 25;
const TICK = 40;
const CARDS = 24;

/**
 * The instrument: thousands of rows of which only those in sight are drawn, columns of chosen widths, the one that names
 * the row always in sight; all of it by keyboard. Cards on a phone.
 */
export function DataGrid<T>(props: Props<T>) {
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const [said, setSaid] = useState('');
  return phone ? (
    <Cards {...props} />
  ) : (
    <>
      <Sheet {...props} onEnd={() => setSaid(lastLoaded(props))} />
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}

/** What the End key came to; pages follow each other, so the very last row is there once all before it are. */
function lastLoaded<T>({ rows, total }: Props<T>): string {
  const [row, all] = [exactCount(rows.length), exactCount(total)];
  return rows.length < total ? t`Row ${row} of ${all}: the last one loaded so far, more is on its way.` : '';
}

/** Drawn a few at a time, as one scrolls: a phone that draws hundreds stutters. */
function Cards<T>({ selecting, columns, rowName, rows, ...props }: Props<T>) {
  const [drawn, setDrawn] = useState(CARDS);
  const { ref: end, entry } = useIntersection({ rootMargin: '600px' });
  useEffect(() => {
    if (entry?.isIntersecting) {
      setDrawn((now) => now + CARDS);
    }
  }, [entry]);
  const cards = columns.map((column): Column<T> =>
    column.main && selecting
      ? {
          ...column,
          cell: (row) => (
            <span className={classes.card}>
              <Tick row={row} name={rowName(row)} selecting={selecting} />
              {column.cell(row)}
            </span>
          ),
        }
      : column,
  );
  return (
    <>
      <DataTable<T>
        {...props}
        rows={rows.slice(0, drawn)}
        columns={cards}
        onSelect={selecting && ((row) => selecting.onToggle(row, false))}
        isSelected={selecting?.isSelected}
      />
      {drawn < rows.length && <div key={drawn} ref={end} aria-hidden />}
    </>
  );
}

function Sheet<T>(props: Props<T> & { onEnd: () => void }) {
  const { label, rows, total, columns, rowKey, rowName, density, onResize, onOpen, onLook = onOpen } = props;
  const { selecting, sort, onSort, onMore, onEnd } = props;
  const frame = useRef<HTMLDivElement>(null);
  const cursor = useGridCursor(rows, {
    onOpen,
    onToggle: selecting?.onToggle,
    page: () => Math.max(1, Math.floor(((frame.current?.clientHeight ?? 0) - HEAD) / ROW[density]) - 1),
    show: (index) => virtual.scrollToIndex(index, { align: 'auto' }),
    onEnd,
  });
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW[density],
    getItemKey: (index) => rowKey(rows[index]!),
    overscan: 8,
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
    // The row that has the focus, or would get it, stays, wherever one scrolls.
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      return cursor.stop >= rows.length || seen.includes(cursor.stop)
        ? seen
        : [...seen, cursor.stop].sort((a, b) => a - b);
    },
  });
  useEffect(() => virtual.measure(), [density, virtual]);

  const drawn = virtual.getVirtualItems();
  const last = drawn.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - NEAR_THE_END) {
      onMore?.();
    }
  }, [last, rows.length, onMore]);

  const widths = columns.map((column) => (column.main ? `minmax(${column.width}px, 1fr)` : `${column.width}px`));
  const tick = selecting ? [`${TICK}px`] : [];
  const style = {
    '--columns': [...tick, ...widths].join(' '),
    '--least': `${columns.reduce((sum, column) => sum + column.width, selecting ? TICK : 0)}px`,
    '--tick': selecting ? `${TICK}px` : '0px',
  } as CSSProperties;

  return (
    <div
      ref={frame}
      className={classes.frame}
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-colcount={columns.length + (selecting ? 1 : 0)}
      aria-multiselectable={selecting ? true : undefined}
      data-density={density}
      style={style}
    >
      <div role="rowgroup" className={classes.head}>
        <div role="row" aria-rowindex={1} className={classes.line}>
          {selecting && (
            <div role="columnheader" aria-colindex={1} className={classes.tick}>
              <Checkbox
                size="sm"
                aria-label={t`Select all`}
                checked={selecting.state === 'all'}
                indeterminate={selecting.state === 'some'}
                onChange={selecting.onToggleAll}
              />
            </div>
          )}
          {columns.map((column, index) => (
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={index + (selecting ? 2 : 1)}
              aria-sort={column.sortsBy ? ariaSort(column.sortsBy, sort) : undefined}
              className={classes.headCell}
              data-number={column.number || undefined}
              data-main={column.main || undefined}
            >
              {column.sortsBy && onSort ? (
                <button
                  type="button"
                  className={classes.sorter}
                  title={column.header}
                  onClick={() => onSort(nextSort(column, sort))}
                >
                  <span className={classes.cut}>{column.header}</span>
                  {sort === column.sortsBy && <IconArrowUp size={14} aria-hidden />}
                  {sort === `-${column.sortsBy}` && <IconArrowDown size={14} aria-hidden />}
                </button>
              ) : (
                <span className={classes.cut} title={column.header}>
                  {column.header}
                </span>
              )}
              {onResize && (
                <ColumnEdge
                  name={column.header}
                  width={column.width}
                  least={column.least ?? 64}
                  onResize={(width) => onResize(column.id, width)}
                />
              )}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
        {drawn.map(({ index, start }) => {
          const row = rows[index]!;
          const selected = selecting?.isSelected(row);
          return (
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the keys of a row are the cursor's
            <div
              key={rowKey(row)}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={selected}
              data-index={index}
              data-selected={selected || undefined}
              data-opens={onLook ? true : undefined}
              className={`${classes.line} ${classes.row}`}
              style={{ top: start - HEAD }}
              onClick={(event) => {
                if (event.shiftKey && selecting) {
                  selecting.onToggle(row, true);
                } else {
                  onLook?.(row);
                }
              }}
              {...cursor.rowProps(index, virtual.measureElement)}
            >
              {selecting && (
                <div role="gridcell" aria-colindex={1} className={classes.tick}>
                  <Tick row={row} name={rowName(row)} selecting={selecting} stop={index === cursor.stop} />
                </div>
              )}
              <TabStop value={index === cursor.stop}>
                {columns.map((column, at) => (
                  <div
                    key={column.id}
                    role={column.main ? 'rowheader' : 'gridcell'}
                    aria-colindex={at + (selecting ? 2 : 1)}
                    className={classes.cell}
                    data-number={column.number || undefined}
                    data-main={column.main || undefined}
                  >
                    {column.cell(row)}
                  </div>
                ))}
              </TabStop>
            </div>
          );
        })}
      </div>
    </div>
  );
}

type TickProps<T> = { row: T; name: string; selecting: Selecting<T>; stop?: boolean };

function Tick<T>({ row, name, selecting, stop = true }: TickProps<T>) {
  return (
    <Checkbox
      size="sm"
      tabIndex={stop ? 0 : -1}
      aria-label={t`Select ${name}`}
      checked={selecting.isSelected(row)}
      onClick={(event) => {
        event.stopPropagation();
        selecting.onToggle(row, event.shiftKey);
      }}
      onChange={() => undefined}
    />
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
