import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test, vi } from 'vitest';
import type { components } from '@/api/schema';
import { draw } from '@/test/render';
import { server } from '@/test/server';
import { ContractReview } from './contract-review';

type Review = components['schemas']['ContractReviewView'];

const SIGNED = {
  collaboration: {
    id: 'C1',
    version: 4,
    partnerName: 'Maëlle',
    campaignName: 'Marée basse',
    terms: [],
    contracts: [{ number: 1, state: 'IN_LEGAL_REVIEW', since: '2026-11-20T09:00:00Z' }],
    actions: ['DECIDE'],
  },
  readable: true,
  passages: [],
  differences: [{ number: 1, clause: 'Fee', agreed: [], signed: [] }],
  signedSha256: 'sha-1',
} as unknown as Review;

const meanwhile = (change: Partial<Review['collaboration']>, of: Partial<Review> = {}): Review => ({
  ...SIGNED,
  ...of,
  collaboration: { ...SIGNED.collaboration, version: 5, ...change },
});

/** Draws what there is to decide on a signed file; `reload` is the page asking again, and finding something else. */
async function shown(first = SIGNED) {
  let now = first;
  const sent: unknown[] = [];
  server.use(
    http.get('*/api/brands/b1/collaborations/C1/contract/review', () => HttpResponse.json(now)),
    http.post('*/api/brands/b1/collaborations/C1/contract/decision', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ code: 'CHANGED_MEANWHILE', params: {} }, { status: 409 });
    }),
  );
  const { queryClient } = await draw(<ContractReview slug="atelier" collaborationId="C1" />);
  const reload = (next: Review) => {
    now = next;
    return act(() => queryClient.invalidateQueries({ queryKey: ['collaborations'] }));
  };
  await screen.findByRole('button', { name: 'Decide' });
  return { sent, reload, decide: () => userEvent.click(screen.getByRole('button', { name: 'Decide' })) };
}

async function deciding() {
  const page = await shown();
  const box = screen.getByRole('textbox', { name: /^What is to be corrected/ });
  await userEvent.type(box, 'The fee is 900');
  return { box, ...page };
}

test('what legal writes about a signed text is not sent about another, and stays until that was looked at', async () => {
  const { box, sent, reload, decide } = await deciding();
  await reload(meanwhile({}, { signedSha256: 'sha-2' }));
  expect(box).toHaveValue('The fee is 900');
  await decide();
  await vi.waitFor(() => expect(sent).toMatchObject([{ version: 4, signedSha256: 'sha-1', point: 'The fee is 900' }]));
  expect(await screen.findByText(/^Someone else changed this first/)).toBeVisible();

  await userEvent.click(screen.getByRole('button', { name: 'I have looked, go on' }));
  expect(box).toHaveValue('The fee is 900');
  await decide();
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]).toMatchObject({ version: 5, signedSha256: 'sha-2' });
});

test('what legal writes stays when somebody else decides, until it is left', async () => {
  const { box, reload } = await deciding();
  await reload(meanwhile({ actions: [] }));
  expect(box).toHaveValue('The fee is 900');
  await userEvent.click(await screen.findByRole('button', { name: 'Leave it' }));
  expect(screen.queryByRole('button', { name: 'Decide' })).toBeNull();
});

const unreadable = (signedSha256: string): Partial<Review> => ({ readable: false, differences: [], signedSha256 });

test('that one signed file was compared by eye is not said of the next when the first is left', async () => {
  const { reload } = await shown({ ...SIGNED, ...unreadable('sha-1') });
  const compared = () => screen.getByRole('checkbox', { name: /^I have read the signed file/ });
  await userEvent.click(compared());
  await reload(meanwhile({}, unreadable('sha-2')));
  expect(compared()).toBeChecked();
  await userEvent.click(await screen.findByRole('button', { name: 'Leave it' }));
  expect(compared()).not.toBeChecked();
});

test('what legal began is left whole: the next signed file is decided on from nothing', async () => {
  const { box, reload } = await deciding();
  await reload(meanwhile({}, { signedSha256: 'sha-2' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Leave it' }));
  expect(box).toHaveValue('');
});

test('a decision holds the signed file it was begun on where a press gives no focus', async () => {
  const { reload } = await shown({ ...SIGNED, ...unreadable('sha-1') });
  const box = screen.getByRole('checkbox', { name: /^I have read the signed file/ });
  fireEvent.click(box);
  await reload(meanwhile({}, unreadable('sha-2')));
  expect(await screen.findByRole('button', { name: 'Leave it' })).toBeVisible();
});
