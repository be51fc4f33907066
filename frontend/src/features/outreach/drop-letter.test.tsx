import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { draw } from '@/test/render';
import { server } from '@/test/server';
import type { MessageView } from './outreach-queries';
import { WithheldLetter } from './withheld-letter';

function kept(withheld: MessageView['withheld']) {
  const message = { id: 'm1', collaborationId: 'c1', toName: 'Papier-Lune', withheld } as MessageView;
  return <WithheldLetter brandId="b1" partnerId="p1" version={2} message={message} />;
}

test('whoever decides that nobody gets a letter is asked once more', async () => {
  const asked: string[] = [];
  server.use(
    http.delete('*/api/brands/b1/partners/p1/messages/m1/addressee', ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json({});
    }),
  );
  await draw(kept('MISADDRESSED'));
  await userEvent.click(screen.getByRole('button', { name: 'Nobody gets it' }));
  const question = await screen.findByRole('dialog', { name: 'Shall nobody get this letter?' });
  expect(question).toBeInTheDocument();
  expect(asked).toEqual([]);
  await userEvent.click(screen.getAllByRole('button', { name: 'Nobody gets it' }).at(-1) as HTMLElement);
  await expect.poll(() => asked).toEqual(['?version=2']);
});

test('of a letter that nobody gets there is nothing more to decide', async () => {
  await draw(kept('DROPPED'));
  expect(screen.getByText(/your team decided that nobody gets it/)).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});

test('a letter that a pause of the team held back says so, and still has both ways to go', async () => {
  await draw(kept('CLOSED'));
  expect(screen.getByText(/your team had decided not to write to this person/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Choose who gets it' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Nobody gets it' })).toBeVisible();
});
