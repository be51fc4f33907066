import { screen, within } from '@testing-library/react';
import { useSearch } from '@tanstack/react-router';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { draw } from '@/test/render';
import { server } from '@/test/server';
import { MergePage } from './merge-page';

const INES = { id: 'p1', displayName: 'Inès', version: 1, accounts: [] };
const TWIN = { id: 'p2', displayName: 'I. M.', version: 1, accounts: [], bio: 'Danse' };

const preview = (kept: object, absorbed: object) =>
  HttpResponse.json({
    kept,
    absorbed,
    keptParts: [],
    absorbedParts: [],
    reasons: [],
    obstacles: [],
    apart: false,
    undoDays: 30,
  });

/** The same page, with one of the two kept or the other one. */
function Page() {
  const { q }: { q?: string } = useSearch({ strict: false });
  return <MergePage slug="atelier" keptId={q ? 'p2' : 'p1'} absorbedId={q ? 'p1' : 'p2'} />;
}

const bio = async () => within(await screen.findByRole('radiogroup', { name: /^Bio|About/ }));

it('takes what only the other one says, also after one looked at it the other way round', async () => {
  server.use(
    http.get('*/api/brands/b1/fields', () => HttpResponse.json({ version: 1, items: [], most: 60, actions: [] })),
    http.get('*/api/brands/b1/partners/p1/merge-preview/p2', () => preview(INES, TWIN)),
    http.get('*/api/brands/b1/partners/p2/merge-preview/p1', () => preview(TWIN, INES)),
  );
  const { router } = await draw(<Page />);
  expect((await bio()).getByRole('radio', { name: 'Danse' })).toBeChecked();
  const go = (search: object) => router.navigate({ to: '/', search: search as never });
  await go({ q: 'other' });
  await expect.poll(async () => (await bio()).getAllByRole('radio')[0]).toHaveAccessibleName('Danse');
  await go({});
  await expect.poll(async () => (await bio()).getAllByRole('radio')[1]).toHaveAccessibleName('Danse');
  expect((await bio()).getByRole('radio', { name: 'Danse' })).toBeChecked();
});
