import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { PartnerRow } from './partner-queries';
import type { PartnerSearch } from './partner-search';
import { countOf, selectionAsShown, selectionBody, useSelection } from './selection';

const ROWS: PartnerRow[] = Array.from({ length: 50 }, (_, i) => ({ id: `p${i}`, displayName: `P${i}` }));

function selecting(search: PartnerSearch = {}) {
  return renderHook((asked: PartnerSearch) => useSelection(asked, ROWS, 1_234), { initialProps: search });
}

describe('selecting in the grid', () => {
  it('takes some one by one, and a range from the last one touched', () => {
    const { result } = selecting();
    act(() => result.current.toggle(ROWS[3]!));
    act(() => result.current.toggle(ROWS[6]!, true));
    expect(selectionBody(result.current.selection!)).toEqual({ ids: ['p3', 'p4', 'p5', 'p6'] });
    act(() => result.current.toggle(ROWS[4]!));
    expect(countOf(result.current.selection!)).toBe(3);
  });

  it('means all that match by their question, but for some', () => {
    const { result } = selecting({ country: ['FR'] });
    act(() => result.current.selectAll());
    act(() => result.current.toggle(ROWS[0]!));
    expect(countOf(result.current.selection!)).toBe(1_233);
    expect(selectionBody(result.current.selection!)).toMatchObject({
      question: { filter: ['COUNTRY:FR'], sort: 'name' },
      except: ['p0'],
      told: 1_234,
    });
  });

  it('ends all that match when the list is filtered otherwise, not when it is sorted otherwise', () => {
    const { result, rerender } = selecting({ country: ['FR'] });
    act(() => result.current.selectAll());
    rerender({ country: ['FR'], sort: '-followers' });
    expect(result.current.selection).toMatchObject({ question: { sort: '-followers' } });
    rerender({ country: ['BE'] });
    expect(result.current.selection).toBeUndefined();
  });

  it('keeps those picked one by one whatever is shown', () => {
    const { result, rerender } = selecting();
    act(() => result.current.toggle(ROWS[3]!));
    rerender({ q: 'autre' });
    expect(selectionBody(result.current.selection!)).toEqual({ ids: ['p3'] });
  });

  it('leaves in the order of the view that is shown, not in that of the picking', () => {
    const { result, rerender } = selecting();
    act(() => result.current.toggle(ROWS[7]!));
    act(() => result.current.toggle(ROWS[2]!));
    rerender({ network: ['TIKTOK'], sort: '-followers' });
    expect(selectionAsShown(result.current.selection!)).toMatchObject({
      ids: ['p7', 'p2'],
      seenIn: { filter: ['NETWORK:TIKTOK'], sort: '-followers' },
    });
  });
});
