import { fireEvent } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { draw } from '@/test/render';
import { CELLS, copiedNames, copiedRows } from './copied-rows';
import { CopyRows } from './copy-rows';
import type { CustomField } from './field-queries';
import { gridColumns } from './grid-columns';
import type { FiguresView, PartnerRow } from './partner-queries';

const read = (followers: number): FiguresView => ({
  followers,
  measuredOn: '2026-01-05',
  sourceKind: 'TYPED',
  source: 'profile',
});
const SIZE: CustomField = { id: 'size', name: 'Size', kind: 'NUMBER', unit: 'cm', choices: [], retired: false };
const MAELLE: PartnerRow = {
  id: 'p1',
  displayName: '=HYPERLINK("x")',
  accounts: [
    { key: 'instagram:maelle', network: 'INSTAGRAM', handle: 'maelle', isName: false, latest: read(12431) },
    { key: 'tiktok:maelle.t', network: 'TIKTOK', handle: 'maelle.t', isName: false, latest: read(900) },
  ],
  stage: 'CONTACTED',
  country: 'FR',
  nextDue: '2026-12-24',
  tags: ['"vip"', 'été'],
  fields: [{ fieldId: 'size', text: '38.5', choices: [] }],
};
const COLUMNS = ['name', 'followers', 'stage', 'place', 'nextDue', 'tags', 'owner', 'field.size'].map((id) => ({
  id,
  header: id.toUpperCase(),
}));

describe('rows on their way to a spreadsheet', () => {
  it('are the columns shown, numbers as numbers, and no text runs', () => {
    const [header, line] = copiedRows([MAELLE], COLUMNS, [SIZE], ['TIKTOK']).split('\n');
    expect(header!.split('\t')).toEqual('NAME|Handle|FOLLOWERS|STAGE|PLACE|NEXTDUE|TAGS|OWNER|Size (cm)'.split('|'));
    expect(line!.split('\t')).toEqual([
      `'=HYPERLINK("x")`,
      '@maelle.t',
      '900',
      'Contacted',
      'France',
      '2026-12-24',
      '"""vip"", été"',
      '',
      '38.5',
    ]);
  });

  it('can be names with all their handles', () => {
    expect(copiedNames([MAELLE])).toBe(`'=HYPERLINK("x")\t@maelle\t@maelle.t`);
  });

  it('leave out no column that the grid has', () => {
    expect(Object.keys(CELLS).sort()).toEqual(
      gridColumns()
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('leave by the keys that copy, but not from where somebody types', async () => {
    await draw(
      <>
        <CopyRows rows={[MAELLE]} columns={COLUMNS} fields={[SIZE]} networks={[]} />
        <input aria-label="Elsewhere" />
      </>,
    );
    const setData = vi.fn();
    fireEvent.copy(document.querySelector('input')!, { clipboardData: { setData } });
    expect(setData).not.toHaveBeenCalled();
    fireEvent.copy(document.body, { clipboardData: { setData } });
    expect(setData).toHaveBeenCalledWith('text/plain', expect.stringContaining('@maelle\t12431'));
  });
});
