import { fireEvent, screen } from '@testing-library/react';
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

function Room() {
  const [content, setContent] = useState(REVIEWED);
  return (
    <>
      <button onClick={() => setContent({ ...REVIEWED, version: 5, stage: 'APPROVED', actions: [] })}>
        A colleague approves
      </button>
      <DecisionBar brandId="b1" content={content} ticks={new Set()} />
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
