import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { server } from '@/test/server';
import { draw } from '@/test/render';
import type { LetterStart, MessageView } from './outreach-queries';
import { WithheldLetter } from './withheld-letter';

const LETTER = { id: 'm1', collaborationId: 'c1', toName: 'Papier-Lune', withheld: 'MISADDRESSED' } as MessageView;

const START: LetterStart = {
  kind: 'FOLLOW_UP',
  partnerId: 'p1',
  locale: 'fr',
  subject: '',
  text: '',
  recipients: [
    { who: 'PARTNER', name: 'Awa', address: 'awa@exemple.test' },
    { who: 'AGENT', name: 'Papier-Lune', address: 'agence@exemple.test' },
  ],
  addressee: { why: 'NO_AGENT' },
  fields: [],
  blocked: [],
};

test('whoever chooses who gets a letter keeps the focus all the way, and hears that it leaves', async () => {
  const user = userEvent.setup();
  const asked: unknown[] = [];
  server.use(
    http.get('*/api/brands/b1/collaborations/c1/letters/start', () => HttpResponse.json(START)),
    http.put('*/api/brands/b1/partners/p1/messages/m1/addressee', async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json({});
    }),
  );
  await draw(
    <ul>
      <li tabIndex={-1}>
        <WithheldLetter brandId="b1" partnerId="p1" version={2} message={LETTER} />
      </li>
    </ul>,
  );
  await user.click(screen.getByRole('button', { name: 'Choose who gets it' }));
  expect(document.body).not.toHaveFocus();
  await expect.poll(() => screen.queryByRole('radio', { name: 'Awa' }) === document.activeElement).toBe(true);

  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(await screen.findByText('The letter is on its way.')).toBeInTheDocument();
  expect(asked).toEqual([{ version: 2, to: 'PARTNER' }]);
  expect(screen.getByRole('listitem')).toHaveFocus();
});
