import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { accessibilityFaults, draw } from '@/test/render';
import { server } from '@/test/server';
import { DryRun } from './dry-run';
import type { ImportRow, ImportView } from './import-queries';

const JOB = {
  id: 'i1',
  version: 3,
  state: 'CHECKED',
  counts: { rows: 4, create: 2, update: 1, skip: 0, conflict: 0, reject: 1 },
  rowsDone: 4,
  actions: ['RUN', 'MAP', 'CANCEL'],
} as unknown as ImportView;

const row = (at: number, verdict: ImportRow['verdict'], reason: ImportRow['reason'], name: string): ImportRow => ({
  row: at,
  line: at + 1,
  verdict,
  reason,
  params: {},
  name,
  handle: `instagram:${name.toLowerCase()}`,
});

const ROWS = [
  row(1, 'CREATE', 'NEW', 'Awa'),
  {
    ...row(2, 'UPDATE', 'KNOWN', 'Malik'),
    warnings: [{ code: 'CELL_NOT_READ', params: { header: 'Tél', meaning: 'PHONE', value: '06 12 (soir)' } }],
  },
  row(3, 'CREATE', 'NEW', 'Zoe'),
  row(4, 'REJECT', 'NO_HANDLE', 'Nobody'),
];

beforeEach(() =>
  server.use(
    http.get('*/api/brands/b1/imports/i1/rows', ({ request }) => {
      const asked = new URL(request.url).searchParams;
      const verdict = asked.get('verdict');
      const items = ROWS.filter(
        (one) => (!verdict || one.verdict === verdict) && (!asked.has('partly') || one.warnings),
      );
      return HttpResponse.json({ items, total: items.length });
    }),
  ),
);

const opens = (job: Partial<ImportView> = {}) =>
  draw(<DryRun brandId="b1" job={{ ...JOB, ...job }} onMapAgain={() => undefined} />);

const names = () =>
  within(screen.getByRole('table', { name: 'Verdicts' }))
    .getAllByRole('row')
    .slice(1)
    .map((line) => within(line).getAllByRole('cell')[1]!.textContent);

it('shows the rows of one verdict, and all again', async () => {
  const user = userEvent.setup({ delay: null });
  await opens();
  await screen.findByRole('table', { name: 'Verdicts' });
  expect(names()).toEqual(['Awa', 'Malik', 'Zoe', 'Nobody']);
  const verdicts = screen.getByRole('group', { name: 'Verdicts' });

  await user.click(within(verdicts).getByRole('button', { name: /Reject/ }));
  await expect.poll(names).toEqual(['Nobody']);
  expect(within(verdicts).getByRole('button', { pressed: true })).toHaveTextContent(/Reject/);

  await user.click(within(verdicts).getByRole('button', { name: /Conflict/ }));
  expect(await screen.findByText('No row has this verdict.')).toBeVisible();

  await user.click(within(verdicts).getByRole('button', { name: /All rows/ }));
  await expect.poll(names).toHaveLength(4);
  expect(await accessibilityFaults()).toEqual([]);
});

it('names the cells that are left out of a row, and finds the rows', async () => {
  const user = userEvent.setup({ delay: null });
  await opens({ counts: { ...JOB.counts!, partly: 1 } });
  await user.click(await screen.findByRole('button', { name: /With cells left out/ }));
  await expect.poll(names).toEqual(['Malik']);
  expect(screen.getByText('Left out: “06 12 (soir)” in the column “Tél”, not understood as “Phone”.')).toBeVisible();
});

it('says how many would come in, and offers the rows left out to be corrected', async () => {
  await opens();
  expect(await screen.findByText('This is what would happen. Nothing is imported yet.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Import 3 partners' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Download the rows left out' })).toHaveAttribute(
    'href',
    '/api/brands/b1/imports/i1/rejects.csv?locale=en',
  );
});

it('says of a list that would change nobody that something is wrong with its columns', async () => {
  await opens({
    counts: { rows: 4, create: 0, update: 0, skip: 0, conflict: 0, reject: 4 },
    actions: ['MAP', 'CANCEL'],
  });
  expect(await screen.findByRole('alert')).toHaveTextContent('Check what the columns mean');
  expect(screen.queryByRole('button', { name: /^Import/ })).not.toBeInTheDocument();
});
