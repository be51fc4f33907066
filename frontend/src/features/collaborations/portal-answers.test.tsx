import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import type { components } from '@/api/schema';
import { draw } from '@/test/render';
import { server } from '@/test/server';
import { OfferPage } from './offer-page';
import type { Mine } from './portal-queries';
import { SigningPage } from './signing-page';

const OFFERED: Mine = {
  id: 'C1',
  version: 1,
  brandName: 'Clairembrun',
  campaignName: 'Marée basse',
  stage: 'OFFERED',
  since: '2026-11-20T09:00:00Z',
  fingerprint: 'f1',
  writtenContract: true,
  actions: ['ACCEPT', 'COUNTER', 'DECLINE'],
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
};

const BETTERED: Mine = { ...OFFERED, version: 3, fingerprint: 'f3' };
const WITHDRAWN: Mine = { ...OFFERED, version: 2, stage: 'IN_DISCUSSION', actions: [] };

const SENT: components['schemas']['PortalContractView'] = {
  id: 'C1',
  version: 7,
  number: 1,
  brandName: 'Clairembrun',
  campaignName: 'Marée basse',
  state: 'SENT',
  since: '2026-11-20T09:00:00Z',
  language: 'FR',
  blocks: [],
  documentSha256: 'sha-1',
  termsFingerprint: 'f1',
  consentWording: 'w1',
  consentSentence: 'I agree.',
  signatory: 'Maëlle Tourbigot',
  evidenceApart: false,
  actions: ['SIGN', 'REFUSE_CONTRACT'],
};

const sent: unknown[] = [];

beforeEach(() => {
  sent.length = 0;
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe = () => undefined;
      disconnect = () => undefined;
    },
  );
  const refuses = async ({ request }: { request: Request }) => {
    sent.push(await request.json());
    return HttpResponse.json({ code: 'CHANGED_MEANWHILE', params: {} }, { status: 409 });
  };
  server.use(
    http.post('*/api/portal/collaborations/C1/refusal', refuses),
    http.post('*/api/portal/collaborations/C1/counter', refuses),
    http.post('*/api/portal/collaborations/C1/contract/refusal', refuses),
  );
});

/** Draws a page of the portal that shows `first`; `reload` is the page asking again, and finding something else. */
async function shown(page: React.ReactNode, path: string, first: object) {
  let now = first;
  server.use(http.get(`*/api/portal/collaborations/${path}`, () => HttpResponse.json(now)));
  const { queryClient } = await draw(page);
  return {
    reload: (next: object) => {
      now = next;
      return act(() => queryClient.invalidateQueries({ queryKey: ['my-collaborations'] }));
    },
  };
}

test('a word to the brand stays when the offer is withdrawn behind it, and the refusal is said beside it', async () => {
  const { reload } = await shown(<OfferPage collaborationId="C1" />, 'C1', OFFERED);
  await userEvent.click(await screen.findByRole('button', { name: 'I decline' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByRole('textbox'), 'Not this month');
  await reload(WITHDRAWN);
  expect(dialog.getByRole('textbox')).toHaveValue('Not this month');
  expect(await dialog.findByRole('status')).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: 'I decline' }));
  expect(await dialog.findByRole('alert')).toBeVisible();
  expect(sent).toEqual([{ version: 1, message: 'Not this month' }]);
  expect(dialog.getByRole('textbox')).toHaveValue('Not this month');
  await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
  await vi.waitFor(() => expect(screen.queryByRole('button', { name: 'I decline' })).toBeNull());
});

test('a change that was proposed to one offer is not sent about the next before that was looked at', async () => {
  const { reload } = await shown(<OfferPage collaborationId="C1" />, 'C1', OFFERED);
  await userEvent.click(await screen.findByRole('button', { name: 'I propose a change' }));
  const why = screen.getByRole('textbox', { name: 'Why' });
  const send = () => userEvent.click(screen.getByRole('button', { name: 'Send my proposal' }));
  await userEvent.type(why, 'Two reels');
  await reload(BETTERED);
  expect(why).toHaveValue('Two reels');
  await send();
  await vi.waitFor(() => expect(sent).toMatchObject([{ version: 1, fingerprint: 'f1', message: 'Two reels' }]));

  await userEvent.click(await screen.findByRole('button', { name: 'I have looked, go on' }));
  expect(why).toHaveValue('Two reels');
  await send();
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]).toMatchObject({ version: 3, fingerprint: 'f3', message: 'Two reels' });
});

test('why a contract is not signed stays when another version of it comes, and is not said of that one', async () => {
  const { reload } = await shown(<SigningPage collaborationId="C1" />, 'C1/contract', SENT);
  await userEvent.click(await screen.findByRole('button', { name: 'I do not sign' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByRole('textbox'), 'The fee is wrong');
  await reload({ ...SENT, version: 9, number: 2, documentSha256: 'sha-2' });
  expect(dialog.getByRole('textbox')).toHaveValue('The fee is wrong');
  await userEvent.click(dialog.getByRole('button', { name: 'I do not sign' }));
  expect(await dialog.findByRole('alert')).toBeVisible();
  expect(sent).toEqual([{ version: 7, reason: 'The fee is wrong' }]);
});

test('why a contract is not signed stays when the brand takes it back', async () => {
  const { reload } = await shown(<SigningPage collaborationId="C1" />, 'C1/contract', SENT);
  await userEvent.click(await screen.findByRole('button', { name: 'I do not sign' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByRole('textbox'), 'The fee is wrong');
  await reload({ ...SENT, version: 8, state: 'WITHDRAWN', reason: 'Wrong fee', actions: [] });
  expect(dialog.getByRole('textbox')).toHaveValue('The fee is wrong');
});

test('a proposal that is being written is still there after a look at the other answer', async () => {
  await shown(<OfferPage collaborationId="C1" />, 'C1', OFFERED);
  await userEvent.click(await screen.findByRole('button', { name: 'I propose a change' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Why' }), 'Two reels');
  await userEvent.click(screen.getByRole('button', { name: 'I accept' }));
  expect(screen.getByRole('button', { name: 'I accept this offer' })).toBeVisible();
  expect(screen.queryByRole('textbox', { name: 'Why' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'I propose a change' }));
  expect(screen.getByRole('textbox', { name: 'Why' })).toHaveValue('Two reels');
});

test('a fee that nobody typed follows the offer that was looked at', async () => {
  const { reload } = await shown(<OfferPage collaborationId="C1" />, 'C1', OFFERED);
  await userEvent.click(await screen.findByRole('button', { name: 'I propose a change' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Why' }), 'Later, please');
  const raised = { ...BETTERED, terms: { ...OFFERED.terms, fee: { amount: '1200.00', currency: 'EUR' } } };
  await reload(raised);
  await userEvent.click(await screen.findByRole('button', { name: 'I have looked, go on' }));
  await userEvent.click(screen.getByRole('button', { name: 'Send my proposal' }));
  await vi.waitFor(() => expect(sent).toMatchObject([{ version: 3, fee: { amount: '1200.00' }, dates: [] }]));
});
