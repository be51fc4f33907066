import { describe, expect, it } from 'vitest';
import type { GridColumn } from './grid-columns';
import { laidOut, moved, shown, usualLayout, widened } from './grid-layout';

const column = (id: string, more: Partial<GridColumn> = {}): GridColumn => ({
  id,
  header: id,
  width: 100,
  cell: () => null,
  ...more,
});
const ALL = [column('name', { main: true }), column('followers'), column('lights'), column('views', { extra: true })];
const USUAL = usualLayout(ALL);
const ids = (columns: { id: string }[]) => columns.map(({ id }) => id);

describe('the layout of the grid', () => {
  it('begins with the usual columns, after the one that names the row', () => {
    expect(ids(laidOut(ALL, USUAL))).toEqual(['name', 'followers', 'lights']);
  });

  it('shows, hides and moves columns, never past an end', () => {
    const more = shown(USUAL, 'views', true);
    expect(ids(laidOut(ALL, more))).toEqual(['name', 'followers', 'lights', 'views']);
    expect(ids(laidOut(ALL, moved(more, 'views', -1)))).toEqual(['name', 'followers', 'views', 'lights']);
    expect(moved(more, 'followers', -1)).toBe(more);
    expect(ids(laidOut(ALL, shown(more, 'followers', false)))).toEqual(['name', 'lights', 'views']);
  });

  it('keeps widths, that of the first column too', () => {
    const wide = widened(widened(USUAL, 'lights', 150), 'name', 300);
    expect(laidOut(ALL, wide).map(({ width }) => width)).toEqual([300, 100, 150]);
  });

  it('leaves out a column that is there no more', () => {
    expect(ids(laidOut(ALL, { ...USUAL, columns: [{ id: 'gone' }, { id: 'lights' }] }))).toEqual(['name', 'lights']);
  });
});
