import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { accessibilityFaults, draw } from '@/test/render';
import { server } from '@/test/server';
import type { DataRequest } from './rights-queries';
import { YourDataLink } from './your-data-link';
import { YourDataPage } from './your-data-page';

it('keeps what was typed when the request is refused, and sends it when it is asked again', async () => {
  const user = userEvent.setup({ delay: null });
  const asked: DataRequest[] = [];
  server.use(
    http.post('*/api/your-data/accounts', () => HttpResponse.json({ verdict: 'NETWORK_MISSING' })),
    http.post('*/api/your-data/requests', async ({ request }) => {
      asked.push((await request.json()) as DataRequest);
      return asked.length === 1
        ? HttpResponse.json({ code: 'NETWORK_MISSING' }, { status: 409 })
        : HttpResponse.json({ sentTo: 'a•••@exemple.test' });
    }),
  );
  await draw(<YourDataPage />);
  await user.type(screen.getByLabelText(/^E-mail/), 'awa@exemple.test');
  await user.type(screen.getByLabelText('Your account, if it is about one'), 'awa.cuisine');
  await user.type(screen.getByLabelText('Anything to add? (optional)'), 'I never agreed to this');
  const boxes = screen.getAllByRole('checkbox');
  await user.click(boxes[1]!);
  await user.click(screen.getByRole('button', { name: 'Send my request' }));

  expect(await screen.findByRole('alert')).not.toBeEmptyDOMElement();
  expect(screen.getByLabelText(/^E-mail/)).toHaveValue('awa@exemple.test');
  expect(screen.getByLabelText('Your account, if it is about one')).toHaveValue('awa.cuisine');
  expect(screen.getByLabelText('Anything to add? (optional)')).toHaveValue('I never agreed to this');
  expect(boxes.map((box) => (box as HTMLInputElement).checked)).toEqual([true, true, false]);
  expect(await accessibilityFaults()).toEqual([]);

  await user.click(screen.getByRole('button', { name: 'Send my request' }));
  expect(await screen.findByText(/A letter is on its way to a•••@exemple.test/)).toBeVisible();
  expect(asked[1]).toEqual(asked[0]);
  expect(asked[1]).toMatchObject({ account: 'awa.cuisine', asks: ['OBJECT', 'ACCESS'] });
});

it('confirms only when the button is pressed, and says what counts from then on', async () => {
  const user = userEvent.setup({ delay: null });
  const request = { state: 'WAITING', sentTo: 'a•••@exemple.test', asks: ['OBJECT'], dueOn: '2026-12-23' };
  let confirmed = 0;
  server.use(
    http.get('*/api/your-data/requests/t1', () => HttpResponse.json(request)),
    http.post('*/api/your-data/requests/t1', () => {
      confirmed++;
      return HttpResponse.json({ ...request, state: 'CONFIRMED' });
    }),
  );
  await draw(<YourDataLink token="t1" />);
  const confirm = await screen.findByRole('button', { name: 'Confirm my request' });
  expect(confirmed).toBe(0);
  await user.click(confirm);
  expect(await screen.findByRole('status')).toHaveTextContent('Your objection holds from now on.');
  expect(confirmed).toBe(1);
});

it('says of a link that waited too long that the request was erased, and where to ask again', async () => {
  server.use(
    http.get('*/api/your-data/requests/t1', () =>
      HttpResponse.json({ state: 'TOO_OLD', sentTo: 'a•••@exemple.test', asks: ['OBJECT'] }),
    ),
  );
  await draw(<YourDataLink token="t1" />);
  expect(await screen.findByRole('heading', { name: 'This link is too old' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Ask again' })).toHaveAttribute('href', '/vos-donnees');
});
