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
