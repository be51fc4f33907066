import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test, vi } from 'vitest';
import { draw } from '@/test/render';
import { server } from '@/test/server';
import { CollaborationPage } from './collaboration-page';
import type { Collaboration } from './words';

const COUNTERED = {
  id: 'C1',
  version: 4,
  partnerName: 'Maëlle',
  campaignId: 'K1',
  campaignName: 'Marée basse',
  stage: 'COUNTERED',
  since: '2026-11-20T09:00:00Z',
  blockedBy: [],
  contracts: [],
  clauses: [],
  actions: ['OFFER'],
  terms: [
    {
      number: 1,
      by: 'PARTNER',
      at: '2026-11-20T09:00:00Z',
      fingerprint: 'f1',
      terms: {
        deliverables: [],
        fee: { amount: '900.00', currency: 'EUR' },
        rights: [],
        rounds: 2,
        paymentDays: 30,
        from: '2026-12-01',
        to: '2026-12-31',
        clauses: [],
      },
    },
  ],
} as unknown as Collaboration;

test('an offer stays about what it was begun on when it is folded away, and goes when it is left', async () => {
  let now = COUNTERED;
  const sent: unknown[] = [];
  server.use(
    http.get('*/api/brands/b1/collaborations/C1', () => HttpResponse.json(now)),
    http.post('*/api/brands/b1/collaborations/C1/offers', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ code: 'CHANGED_MEANWHILE', params: {} }, { status: 409 });
    }),
  );
  const { queryClient } = await draw(<CollaborationPage slug="atelier" collaborationId="C1" />);
  const fold = async () => userEvent.click(await screen.findByRole('button', { name: 'Answer with a new offer' }));
  const message = () => screen.findByRole('textbox', { name: 'Message to the partner' });
  await fold();
  await userEvent.type(await message(), 'Two reels');
  await fold();
  now = { ...COUNTERED, version: 6 };
  await act(() => queryClient.invalidateQueries({ queryKey: ['collaborations'] }));
  await fold();
  expect(await message()).toHaveValue('Two reels');
  await userEvent.click(screen.getByRole('button', { name: 'Send the offer' }));
  await vi.waitFor(() => expect(sent).toMatchObject([{ version: 4, message: 'Two reels' }]));
  expect(await screen.findByRole('alert')).toBeVisible();

  await userEvent.click(await screen.findByRole('button', { name: 'Leave it' }));
  expect(await message()).toHaveValue('');
  expect(screen.queryByRole('alert')).toBeNull();
});
