import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test, vi } from 'vitest';
import { draw } from '@/test/render';
import { server } from '@/test/server';
import { owed } from './content-examples';
import type { DeliverableView } from './content-queries';
import { ReviewRoom } from './review-room';

const version = (number: number) => ({
  number,
  fingerprint: `f${number}`,
  at: '2026-11-20T09:00:00Z',
  caption: `Caption ${number}`,
  pieces: [],
  findings: [],
  checked: true,
});

const REVIEWED = {
  id: 'D1',
  version: 4,
  owed: owed(),
  partnerName: 'Maëlle',
  campaignName: 'Marée basse',
  stage: 'IN_REVIEW',
  drafts: [version(1)],
  comments: [],
  roundsUsed: 0,
  brief: { number: 1, guidance: '', countries: ['FR'], requiredTags: [], bannedWords: [] },
  actions: ['COMMENT'],
} as unknown as DeliverableView;

test('a remark is said of the version it was begun on, though another one is handed in meanwhile', async () => {
  let now = REVIEWED;
  const sent: unknown[] = [];
  server.use(
    http.get('*/api/brands/b1/deliverables/D1', () => HttpResponse.json(now)),
    http.get('*/api/brands/b1/deliverables', () => HttpResponse.json({ items: [], total: 0 })),
    http.post('*/api/brands/b1/deliverables/D1/comments', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(now);
    }),
  );
  const { queryClient } = await draw(<ReviewRoom slug="atelier" deliverableId="D1" />);
  const shown = (number: number) => screen.findByRole('button', { name: new RegExp(`^V${number}`), pressed: true });
  await userEvent.type(await screen.findByRole('textbox', { name: 'Add a remark' }), 'Too loud');
  now = { ...REVIEWED, version: 5, drafts: [version(1), version(2)] } as unknown as DeliverableView;
  await act(() => queryClient.invalidateQueries({ queryKey: ['deliverable'] }));
  expect(await screen.findByRole('button', { name: /^V2/ })).toBeVisible();
  expect(await shown(1)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Say it' }));
  await vi.waitFor(() => expect(sent).toMatchObject([{ draft: 1, text: 'Too loud' }]));
  expect(await shown(2)).toBeVisible();
});

const noticed = (number: number) => ({
  ...version(number),
  findings: [
    { key: 'k1', check: 'GREEN_CLAIM', verdict: 'REVIEW', severity: 'WARN', reason: 'CLAIM_NEEDS_PROOF', params: {} },
  ],
});

test('nothing is decided on a version that is not in view, and what was ticked on one says nothing of the next', async () => {
  const reviewed = { ...REVIEWED, actions: ['COMMENT', 'REQUEST_CHANGES', 'APPROVE'] } as unknown as DeliverableView;
  let now = { ...reviewed, drafts: [noticed(1)] } as unknown as DeliverableView;
  const sent: unknown[] = [];
  server.use(
    http.get('*/api/brands/b1/deliverables/D1', () => HttpResponse.json(now)),
    http.get('*/api/brands/b1/deliverables', () => HttpResponse.json({ items: [], total: 0 })),
    http.post('*/api/brands/b1/deliverables/D1/approval', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(now);
    }),
  );
  const { queryClient } = await draw(<ReviewRoom slug="atelier" deliverableId="D1" />);
  await userEvent.click(await screen.findByRole('checkbox'));
  expect(screen.getByRole('button', { name: /^Approve V1/ })).toBeEnabled();
  await userEvent.type(screen.getByRole('textbox', { name: 'Add a remark' }), 'Too loud');
  now = { ...reviewed, version: 5, drafts: [noticed(1), noticed(2)] } as unknown as DeliverableView;
  await act(() => queryClient.invalidateQueries({ queryKey: ['deliverable'] }));

  const look = await screen.findByRole('button', { name: 'Look at V2' });
  expect(screen.queryByRole('button', { name: /^(Approve|Refuse|Ask for changes)/ })).toBeNull();
  await userEvent.click(document.body);
  await userEvent.keyboard('acr');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(sent).toEqual([]);

  await userEvent.click(look);
  expect(await screen.findByRole('button', { name: /^Approve V2/ })).toBeDisabled();
  await userEvent.click(screen.getByRole('checkbox'));
  await userEvent.click(screen.getByRole('button', { name: /^Approve V2/ }));
  await vi.waitFor(() => expect(sent).toEqual([{ version: 5, fingerprint: 'f2', ticks: ['k1'] }]));
});
