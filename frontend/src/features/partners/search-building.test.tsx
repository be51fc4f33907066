import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import type { components } from '@/api/schema';
import { draw } from '@/test/render';
import { server } from '@/test/server';
import { PartnersGrid } from './partners-grid';

type Page = components['schemas']['PartnerPage'];

const EVERYBODY = ['Awa', 'Inès', 'Malik'];
let page: Page;

const known = (count: number, building?: Page['building']): Page => ({
  items: EVERYBODY.slice(0, count).map((displayName, at) => ({ id: `p${at}`, displayName })),
  total: count,
  ...(building ? { building } : {}),
});

beforeEach(() => {
  // Only what asks again: everything else keeps the time of the clock.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  // Cards, as on a phone: a sheet of no height draws no rows.
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('max-width: 48em'),
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  server.use(
    http.get('*/api/brands/b1/fields', () => HttpResponse.json({ version: 1, items: [], most: 60, actions: [] })),
    http.get('*/api/brands/b1/views', () => HttpResponse.json({ items: [] })),
    http.get('*/api/brands/b1/partners', () => HttpResponse.json(page)),
  );
  return () => vi.useRealTimers();
});

const opens = () => draw(<PartnersGrid slug="atelier" search={{}} timelineWords={() => ''} />);
const aMomentLater = () => vi.advanceTimersByTimeAsync(2_000);

it('says how far the search is, and fills by itself when it is done', async () => {
  page = known(0, { done: 0 });
  await opens();
  expect(await screen.findByText(/All partners are being counted/)).toBeVisible();
  expect(screen.queryByText('Nobody here yet')).not.toBeInTheDocument();

  page = known(1, { done: 1_000, of: 4_000 });
  await aMomentLater();
  expect(await screen.findByText(/1,000 of 4,000 partners are known so far/)).toBeVisible();
  expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '25');
  expect(screen.getByText('Awa')).toBeVisible();

  page = known(3);
  await aMomentLater();
  expect(await screen.findByText('Malik')).toBeVisible();
  expect(screen.queryByText('The search is being built')).not.toBeInTheDocument();
});

it('says that nobody is here only once everybody is known', async () => {
  page = known(0, { done: 0, of: 0 });
  await opens();
  await screen.findByText('The search is being built');
  page = known(0);
  await aMomentLater();
  expect(await screen.findByText('Nobody here yet')).toBeVisible();
});
