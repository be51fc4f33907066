import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useSearch } from '@tanstack/react-router';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import type { components } from '@/api/schema';
import { draw } from '@/test/render';
import { server } from '@/test/server';
import type { PartnerSearch } from './partner-search';
import { PartnersGrid } from './partners-grid';

type List = components['schemas']['SavedViewList'];

const BELGIUM: List['items'][number] = {
  id: 'v1',
  version: 1,
  mine: true,
  sheet: {
    name: 'Belgium',
    shared: false,
    question: { filter: ['COUNTRY:BE'], sort: '-followers' },
    columns: [{ id: 'name' }, { id: 'followers' }],
    density: 'COMPACT',
  },
  actions: ['CHANGE', 'SHARE'],
};

let list: List;
let asked: URLSearchParams;

beforeEach(() => {
  list = { items: [BELGIUM] };
  server.use(
    http.get('*/api/brands/b1/fields', () => HttpResponse.json({ version: 1, items: [], most: 60, actions: [] })),
    http.get('*/api/brands/b1/views', () => HttpResponse.json(list)),
    http.put('*/api/brands/b1/usual-view', async ({ request }) => {
      const { viewId } = (await request.json()) as { viewId?: string };
      list = { items: [BELGIUM], usual: viewId };
      return HttpResponse.json(list);
    }),
    http.get('*/api/brands/b1/partners', ({ request }) => {
      asked = new URL(request.url).searchParams;
      return HttpResponse.json({ items: [{ id: 'p1', displayName: 'Awa' }], total: 1 });
    }),
  );
});

function Grid() {
  const search: PartnerSearch = useSearch({ strict: false });
  return <PartnersGrid slug="atelier" search={search} timelineWords={() => ''} />;
}

/** Without sizes, a menu that was opened before counts as out of sight. */
const menuItem = (name: string) => screen.findByRole('menuitem', { name, hidden: true });

it('opens the grid with the view somebody chose for that, and lets them ask for everybody', async () => {
  const user = userEvent.setup({ delay: null });
  list = { items: [BELGIUM], usual: 'v1' };
  const { router } = await draw(<Grid />);
  await expect.poll(() => router.state.location.search).toMatchObject({ view: 'v1', country: ['BE'] });
  await expect.poll(() => asked.getAll('filter')).toEqual(['COUNTRY:BE']);
  expect(asked.get('sort')).toBe('-followers');

  await user.click(await screen.findByRole('button', { name: 'View: Belgium' }));
  await user.click(await menuItem('Everybody'));
  await expect.poll(() => router.state.location.search).toEqual({ view: 'all' });
  await expect.poll(() => screen.queryByRole('group', { name: 'Filters in force' })).toBeNull();
});

it('opens everybody for whoever chose no view, and keeps the one they choose then', async () => {
  const user = userEvent.setup({ delay: null });
  const { router } = await draw(<Grid />);
  await user.click(await screen.findByRole('button', { name: 'Views' }));
  await user.click(await menuItem('Belgium'));
  await expect.poll(() => router.state.location.search).toMatchObject({ view: 'v1' });
  await user.click(await screen.findByRole('button', { name: 'View: Belgium' }));
  await user.click(await menuItem('Open my grid with it'));
  await expect.poll(() => list.usual).toBe('v1');
});

it('lets somebody be added from anywhere, also where the grid opens with a view', async () => {
  list = { items: [BELGIUM], usual: 'v1' };
  const { router } = await draw(<GridOnceGoneTo />);
  await router.navigate({ to: '/', search: { add: true } as never });
  await screen.findByRole('grid');
  await screen.findByRole('button', { name: 'Views' });
  await screen.findByRole('dialog');
  expect(router.state.location.search).toEqual({ add: true });
});

/** Somebody comes to the grid from another page. */
function GridOnceGoneTo() {
  const search: PartnerSearch = useSearch({ strict: false });
  return Object.keys(search).length > 0 && <Grid />;
}

it('refuses to keep a changed view over what a colleague has kept in it since, until it is opened again', async () => {
  const user = userEvent.setup({ delay: null });
  const sent: { version: number; question: unknown }[] = [];
  server.use(
    http.put('*/api/brands/b1/views/v1', async ({ request }) => {
      const { version, sheet } = (await request.json()) as { version: number; sheet: typeof BELGIUM.sheet };
      sent.push({ version, question: sheet.question });
      const [now] = list.items;
      if (now?.version !== version) {
        return HttpResponse.json({ code: 'CHANGED_MEANWHILE' }, { status: 409 });
      }
      return HttpResponse.json(now);
    }),
  );
  const { router, queryClient } = await draw(<Grid />);
  await user.click(await screen.findByRole('button', { name: 'Views' }));
  await user.click(await menuItem('Belgium'));
  await expect.poll(() => router.state.location.search).toMatchObject({ view: 'v1', country: ['BE'] });

  const question = { filter: ['COUNTRY:BE', 'TAG:podium'], sort: '-followers' };
  list = { items: [{ ...BELGIUM, version: 2, sheet: { ...BELGIUM.sheet, question } }] };
  await queryClient.invalidateQueries({ queryKey: ['views', 'b1'] });
  await user.click(await screen.findByRole('button', { name: 'Update the view' }));
  await expect.poll(() => sent).toMatchObject([{ version: 1 }]);

  await user.click(await screen.findByRole('button', { name: 'As it was' }));
  await expect.poll(() => router.state.location.search).toMatchObject({ tag: ['podium'] });
  await expect.poll(() => screen.queryByText('Modified')).toBeNull();
});
