import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { accessibilityFaults, draw } from '@/test/render';
import { server } from '@/test/server';
import { ComparePage } from './compare-page';
import type { ComparedPartner } from './shortlist-queries';

type Account = ComparedPartner['partner']['accounts'][number];

const NAMES = ['Awa', 'Inès', 'Malik', 'Zoé'];

/** Each of them is on Instagram; only what the test says is known of it. */
function somebody(at: number, known: Partial<Account> = {}, more: Partial<ComparedPartner> = {}): ComparedPartner {
  const key = `instagram:p${at}`;
  const account = { key, network: 'INSTAGRAM', handle: `p${at}`, ...known } as Account;
  return {
    partner: {
      id: `p${at}`,
      name: NAMES[at],
      categories: [],
      accounts: [account],
      rates: [],
      doNotContact: false,
    } as unknown as ComparedPartner['partner'],
    lights: [],
    accounts: [{ key }],
    prices: [],
    past: [],
    ...more,
  };
}

const counted = (followers: number, engagementRate?: number) =>
  ({
    latest: { followers, ...(engagementRate === undefined ? {} : { engagementRate }) },
  }) as unknown as Partial<Account>;

let partners: ComparedPartner[];

beforeEach(() => {
  server.use(
    http.get('*/api/brands/b1/comparison', () =>
      HttpResponse.json({
        partners,
        likenesses: [{ one: 'p0', other: 'p1', countries: 0.8 }],
      }),
    ),
    http.get('*/api/brands/b1/shortlists', () => HttpResponse.json({ items: [] })),
  );
});

const opens = () =>
  draw(
    <ComparePage
      slug="atelier"
      ids={partners.map((one) => one.partner.id)}
      because={() => ''}
      stageWord={(stage) => stage}
    />,
  );

/** What the row says of each, from left to right. */
const line = (name: string) =>
  within(screen.getByRole('row', { name: new RegExp(`^${name}`) }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

it('says of every figure that is missing that it is unknown, and holds nobody for the best', async () => {
  partners = [somebody(0, counted(12_000, 0.05)), somebody(1)];
  await opens();
  await screen.findByRole('table');
  const [known, unknown] = line('Instagram');
  expect(known).toMatch(/12,000 followers|12k followers/i);
  expect(known).toMatch(/engagement 5/);
  expect(unknown).toBe('@p1unknownengagement unknown');
  for (const row of ['Categories', 'Country', 'By format', 'Countries', 'Ages', 'Declared']) {
    expect(line(row), row).toEqual(['unknown', 'unknown']);
  }
  expect(screen.getAllByText('grey, data missing')).toHaveLength(10);
  expect(screen.getByText('countries: 80%')).toBeVisible();
  expect(screen.getByText(/^ages:/)).toHaveTextContent('ages: unknown');
  expect(screen.queryByText(/best/i)).not.toBeInTheDocument();
  expect(await accessibilityFaults()).toEqual([]);
});

it('holds a rate against the others only where they are enough', async () => {
  const group = (of: number, median?: number) => ({ key: '', group: { of, tier: 'MICRO' as const, median } });
  partners = [
    somebody(0, counted(12_000, 0.05), { accounts: [{ ...group(40, 0.03), key: 'instagram:p0' }] }),
    somebody(1, counted(9_000, 0.02), { accounts: [{ ...group(3), key: 'instagram:p1' }] }),
  ];
  await opens();
  await screen.findByRole('table');
  const [many, few] = line('Instagram');
  expect(many).toContain('median of 40 comparable');
  expect(few).toContain('too few to compare');
});

it('puts four side by side, and leaves one of them out', async () => {
  const user = userEvent.setup({ delay: null });
  partners = NAMES.map((_, at) => somebody(at, counted(1_000 * (at + 1))));
  const { router } = await opens();
  await screen.findByRole('table');
  expect(screen.getAllByRole('columnheader', { name: /Awa|Inès|Malik|Zoé/ })).toHaveLength(4);
  expect(line('Instagram')).toHaveLength(4);
  await user.click(screen.getByRole('button', { name: 'Without Inès' }));
  await expect.poll(() => router.state.location.search).toEqual({ ids: 'p0,p2,p3' });
});
