import { act, screen } from '@testing-library/react';
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

async function deciding() {
  let now = SIGNED;
  const sent: unknown[] = [];
  server.use(
    http.get('*/api/brands/b1/collaborations/C1/contract/review', () => HttpResponse.json(now)),
    http.post('*/api/brands/b1/collaborations/C1/contract/decision', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ code: 'CHANGED_MEANWHILE', params: {} }, { status: 409 });
    }),
  );
  const { queryClient } = await draw(<ContractReview slug="atelier" collaborationId="C1" />);
  const box = await screen.findByRole('textbox', { name: /^What is to be corrected/ });
  await userEvent.type(box, 'The fee is 900');
  const reload = (next: Review) => {
    now = next;
    return act(() => queryClient.invalidateQueries({ queryKey: ['collaborations'] }));
  };
  return { box, sent, reload, decide: () => userEvent.click(screen.getByRole('button', { name: 'Decide' })) };
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
