import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { server } from '@/test/server';
import { draw } from '@/test/render';
import type { DeliverableView } from './content-queries';
import { owed } from './content-examples';
import { DecisionBar } from './decision-bar';

const REVIEWED = {
  id: 'D1',
  version: 4,
  owed: owed(),
  stage: 'IN_REVIEW',
  drafts: [{ number: 1, fingerprint: 'f1', findings: [] }],
  comments: [],
  roundsUsed: 0,
  actions: ['REQUEST_CHANGES', 'APPROVE'],
} as unknown as DeliverableView;

const SECOND = { number: 2, fingerprint: 'f2', findings: [] } as unknown as DeliverableView['drafts'][number];

function Room() {
  const [content, setContent] = useState(REVIEWED);
  return (
    <>
      <button onClick={() => setContent({ ...REVIEWED, version: 5, stage: 'APPROVED', actions: [] })}>
        A colleague approves
      </button>
      <button onClick={() => setContent({ ...REVIEWED, version: 6, drafts: [...REVIEWED.drafts, SECOND] })}>
        Another version is handed in
      </button>
      <DecisionBar
        brandId="b1"
        content={content}
        shown={content.drafts.at(-1)}
        ticks={new Set()}
        onShow={() => undefined}
      />
    </>
  );
}

test('what the partner would read stays when a colleague decides meanwhile, and the refusal is said beside it', async () => {
  server.use(
    http.post('*/api/brands/b1/deliverables/D1/change-request', () =>
      HttpResponse.json({ code: 'CHANGED_MEANWHILE', params: {} }, { status: 409 }),
    ),
  );
  await draw(<Room />);
  await userEvent.click(screen.getByRole('button', { name: /^Ask for changes/ }));
  const box = await screen.findByRole('textbox', { name: /What the partner will read/ });
  await userEvent.type(box, 'Name the brand');
  fireEvent.click(screen.getByText('A colleague approves'));
  expect(box).toHaveValue('Name the brand');
  await userEvent.click(screen.getByRole('button', { name: 'Send to the partner' }));
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(box).toHaveValue('Name the brand');
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('region', { name: 'Decision' })).toBeNull();
});

test('what is said about the first version is not sent about the second', async () => {
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/brands/b1/deliverables/D1/rejection', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ code: 'CHANGED_MEANWHILE', params: {} }, { status: 409 });
    }),
  );
  await draw(<Room />);
  const refuse = () => userEvent.click(screen.getByRole('button', { name: /^Refuse/ }));
  await refuse();
  await userEvent.type(await screen.findByRole('textbox', { name: /What the partner will read/ }), 'Too loud');
  fireEvent.click(screen.getByText('Another version is handed in'));
  const dialog = within(screen.getByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: 'Refuse' }));
  expect(await dialog.findByRole('alert')).toBeVisible();
  expect(sent).toEqual([{ version: 4, fingerprint: 'f1', reason: 'Too loud' }]);

  await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
  await refuse();
  expect(await screen.findByRole('textbox', { name: /What the partner will read/ })).toHaveValue('Too loud');
});
