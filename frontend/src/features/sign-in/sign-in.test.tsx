import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { sessionQuery } from '@/api/session';
import { accessibilityFaults, aSession, draw } from '@/test/render';
import { server } from '@/test/server';
import { SignIn } from './sign-in';

const nobody = aSession({ kind: 'NONE', name: undefined, brands: [] });

test('a wrong password is said beside the form, and what was typed stays', async () => {
  server.use(
    http.post('*/api/session', () => HttpResponse.json({ code: 'WRONG_CREDENTIALS', status: 401 }, { status: 401 })),
  );
  const user = userEvent.setup();
  await draw(<SignIn to="/" />, nobody);
  await user.type(screen.getByLabelText(/E-mail/), 'carol@exemple.test');
  await user.type(screen.getByLabelText(/^Password/), 'wrong');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('do not go together');
  expect(screen.getByLabelText(/E-mail/)).toHaveValue('carol@exemple.test');
  expect(await accessibilityFaults()).toEqual([]);
});

test('in the demo one press makes you one of the cast', async () => {
  server.use(
    http.post('*/api/session/demo', () => HttpResponse.json(aSession({ name: 'Léonie Marsaudet', demo: true }))),
  );
  const { queryClient } = await draw(
    <SignIn to="/" />,
    aSession({
      kind: 'NONE',
      brands: [],
      demo: true,
      demoPeople: [{ id: 'leonie', name: 'Léonie Marsaudet', title: 'CM' }],
    }),
  );
  await userEvent.click(screen.getByRole('button', { name: /Léonie Marsaudet/ }));
  await expect.poll(() => queryClient.getQueryData(sessionQuery.queryKey)?.name).toBe('Léonie Marsaudet');
});
