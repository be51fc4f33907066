import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { components } from '@/api/schema';
import { accessibilityFaults, draw } from '@/test/render';
import { server } from '@/test/server';
import { GuestPage } from './guest-page';

type Schemas = components['schemas'];

const LINK: Schemas['GuestLinkView'] = {
  guestName: 'Hélène',
  brandName: 'Atelier',
  locale: 'en',
  standing: 'READY',
  expiresAt: '2026-12-24T10:00:00Z',
  open: true,
};

const REVIEW: Schemas['GuestReview'] = {
  brandName: 'Atelier',
  campaignName: 'Spring',
  listName: 'First choice',
  guestName: 'Hélène',
  guestEmail: 'helene@exemple.test',
  expiresAt: LINK.expiresAt,
  showing: {
    number: 1,
    cards: [{ entryId: 'e1', name: 'Awa Diambrelle', accounts: [], categories: [], lights: [], fees: [] }],
  } as unknown as Schemas['GuestReview']['showing'],
  answers: [],
};

beforeEach(() => sessionStorage.clear());

const opens = (link: Partial<Schemas['GuestLinkView']> = {}) => {
  server.use(http.get('*/api/guest-links/t1', () => HttpResponse.json({ ...LINK, ...link })));
  return draw(<GuestPage token="t1" onLocale={() => undefined} />);
};

describe('a link that does not open', () => {
  it('says that it has expired, what is kept and who helps', async () => {
    await opens({ standing: 'EXPIRED' });
    expect(await screen.findByRole('heading', { name: 'This link has expired' })).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('What was answered is kept. Atelier can send you a new link.');
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('tells a withdrawn link, a closed list and an unknown link apart', async () => {
    const { unmount } = await opens({ standing: 'WITHDRAWN' });
    expect(await screen.findByRole('heading', { name: 'This link was withdrawn' })).toBeVisible();
    unmount();
    const closed = await opens({ open: false });
    expect(await screen.findByRole('heading', { name: /nothing to answer right now/ })).toBeVisible();
    closed.unmount();
    server.use(http.get('*/api/guest-links/t1', () => HttpResponse.json({ code: 'NOT_FOUND' }, { status: 404 })));
    await draw(<GuestPage token="t1" onLocale={() => undefined} />);
    expect(await screen.findByRole('heading', { name: 'This link is unknown here' })).toBeVisible();
  });
});

it('what was begun stays on the screen while the network is away, and a link that is gone is said', async () => {
  const user = userEvent.setup({ delay: null });
  server.use(http.post('*/api/guest-links/t1', () => HttpResponse.json(REVIEW)));
  const { queryClient } = await opens();
  await user.click(await screen.findByRole('button', { name: 'See the selection' }));
  expect(await screen.findByRole('heading', { name: 'Awa Diambrelle' })).toBeVisible();
  const looksAgain = () => act(() => queryClient.refetchQueries({ queryKey: ['guest-link', 't1'] }));

  server.use(http.get('*/api/guest-links/t1', () => HttpResponse.error()));
  await looksAgain();
  expect(queryClient.getQueryState(['guest-link', 't1'])?.status).toBe('error');
  expect(screen.getByRole('heading', { name: 'Awa Diambrelle' })).toBeVisible();

  server.use(http.get('*/api/guest-links/t1', () => HttpResponse.json({ code: 'NOT_FOUND' }, { status: 404 })));
  await looksAgain();
  expect(await screen.findByRole('heading', { name: 'This link is unknown here' })).toBeVisible();
});

it('opens nothing until the button is pressed, and says when an answer was not kept', async () => {
  const user = userEvent.setup({ delay: null });
  let opened = 0;
  server.use(
    http.post('*/api/guest-links/t1', () => {
      opened++;
      return HttpResponse.json(REVIEW);
    }),
    http.put('*/api/guest-links/t1/answers/e1', () =>
      HttpResponse.json({ code: 'GUEST_LINK_WITHDRAWN' }, { status: 409 }),
    ),
  );
  await opens();
  const see = await screen.findByRole('button', { name: 'See the selection' });
  expect(opened).toBe(0);
  await user.click(see);
  expect(await screen.findByRole('heading', { name: 'Awa Diambrelle' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Send my answers' })).toBeDisabled();

  await user.click(screen.getByRole('button', { name: /^Kept/ }));
  expect(await screen.findByText('The last answer was not kept.')).toBeVisible();
  await expect.poll(() => screen.getByText('0 of 1 answered')).toBeVisible();
});
