import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { server } from '@/test/server';
import { accessibilityFaults, draw } from '@/test/render';
import { ownContent } from './content-examples';
import { DraftForm } from './draft-form';

const sent: unknown[] = [];

beforeEach(() => {
  sent.length = 0;
  localStorage.clear();
  server.use(
    http.post('*/api/portal/contents/D1/checks', () => HttpResponse.json({ items: [] })),
    http.post('*/api/portal/contents/D1/uploads', () =>
      HttpResponse.json({ code: 'FILE_IS_EMPTY', params: {} }, { status: 409 }),
    ),
    http.post('*/api/portal/contents/D1/submissions', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(ownContent({ stage: 'SUBMITTED', actions: [] }));
    }),
  );
});

test('a file that was not taken stays with its reason, and nothing leaves without it unasked', async () => {
  const user = userEvent.setup();
  await draw(<DraftForm content={ownContent()} />);
  await user.click(screen.getByLabelText('Caption'));
  await user.paste('Publicité');
  await user.upload(screen.getByLabelText('Add images or a video'), [
    new File([], 'one.mp4', { type: 'video/mp4' }),
    new File([], 'two.png', { type: 'image/png' }),
  ]);
  expect(await screen.findAllByText(/This file is empty/)).toHaveLength(2);
  expect(screen.getByText(/2 files were not taken/)).toBeVisible();

  await user.click(screen.getByRole('button', { name: 'Send version 1' }));
  const asked = await screen.findByRole('dialog', { name: '2 files were not taken: send anyway?' });
  expect(within(asked).getByText('one.mp4')).toBeInTheDocument();
  expect(await accessibilityFaults()).toEqual([]);
  expect(sent).toEqual([]);
  await user.click(within(asked).getByRole('button', { name: 'Back to the files' }));
  expect(sent).toEqual([]);

  await user.click(screen.getByRole('button', { name: 'Send version 1' }));
  await user.click(await screen.findByRole('button', { name: 'Send without them' }));
  await expect.poll(() => sent.length).toBe(1);
});

test('a file that was not taken and then removed is asked about no more', async () => {
  const user = userEvent.setup();
  await draw(<DraftForm content={ownContent()} />);
  await user.click(screen.getByLabelText('Caption'));
  await user.paste('Publicité');
  await user.upload(screen.getByLabelText('Add images or a video'), new File([], 'one.mp4', { type: 'video/mp4' }));
  await screen.findByText(/This file is empty/);
  await user.click(screen.getByRole('button', { name: 'Remove one.mp4' }));
  await user.click(screen.getByRole('button', { name: 'Send version 1' }));
  await expect.poll(() => sent.length).toBe(1);
});
