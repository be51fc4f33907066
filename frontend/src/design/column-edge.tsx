import { t } from '@lingui/core/macro';
import { useRef } from 'react';
import classes from './data-grid.module.css';

type Props = { name: string; width: number; least: number; onResize: (width: number) => void };

const MOST = 640;
const STEP = 8;
const STRIDE = 40;

/** The edge of a column: dragged, or moved by arrow keys (with Shift by more). */
export function ColumnEdge({ name, width, least, onResize }: Props) {
  const from = useRef<{ x: number; width: number }>(undefined);
  const set = (wanted: number) => onResize(Math.round(Math.max(least, Math.min(MOST, wanted))));
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a separator that can be moved is a widget
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={t`Width of ${name}`}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={MOST}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the same
      tabIndex={0}
      className={classes.edge}
      onClick={(event) => event.stopPropagation()}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, width };
      }}
      onPointerMove={(event) => {
        if (from.current) {
          set(from.current.width + event.clientX - from.current.x);
        }
      }}
      onPointerUp={() => (from.current = undefined)}
      onLostPointerCapture={() => (from.current = undefined)}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
          event.preventDefault();
          set(width + (event.key === 'ArrowRight' ? 1 : -1) * (event.shiftKey ? STRIDE : STEP));
        }
      }}
    />
  );
}
