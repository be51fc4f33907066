import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { draw } from '@/test/render';
import { server } from '@/test/server';
import { ApplicationCard } from './application-card';
import type { Acquaintance, Application } from './application-queries';

function applied(acquaintance: Acquaintance, since?: Partial<Application>): Application {
  return {
    id: 'a1',
    version: 1,
    state: 'FRESH',
    acquaintance,
    name: 'Pia Lormeau',
    email: 'pia@exemple.test',
    accounts: [],
    adult: true,
    consentNotice: 'application/1',
    consentAt: '2026-11-23T09:00:00Z',
    confirmedAt: '2026-11-23T09:00:00Z',
    ...since,
  };
}

async function declining(acquaintance: Acquaintance, since?: Partial<Application>) {
  await draw(<ApplicationCard slug="atelier" brandId="b1" application={applied(acquaintance, since)} edits />);
  await userEvent.click(screen.getByRole('button', { name: 'Decline Pia Lormeau…' }));
  await screen.findByRole('dialog');
}

test('whoever is declined may be told in a letter', async () => {
  await declining('NEW_HERE');
  expect(screen.getByRole('checkbox', { name: 'Tell them in a letter' })).toBeVisible();
});

test('no letter is offered for whoever objected', async () => {
  await declining('OBJECTED');
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.getByText('No letter goes to whoever objected.')).toBeVisible();
});

test('no letter is offered for whoever applied and said no since', async () => {
  await declining('NEW_HERE', { partnerId: 'p1', partnerName: 'Pia Lormeau', closed: true, saidNo: true });
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.getByText('No letter goes to whoever objected.')).toBeVisible();
});

test('a letter that was not taken waits, with the reason, for when it is declined again', async () => {
  server.use(
    http.post('*/api/brands/b1/applications/a1/*', () =>
      HttpResponse.json({ code: 'CHANGED_MEANWHILE', params: {} }, { status: 409 }),
    ),
  );
  await declining('NEW_HERE');
  await userEvent.type(screen.getByRole('textbox', { name: /^Reason/ }), 'Too far away');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Tell them in a letter' }));
  await userEvent.type(screen.getByRole('textbox', { name: /^Letter/ }), 'Perhaps in spring.');
  await userEvent.click(screen.getByRole('button', { name: 'Decline and send' }));
  expect(await screen.findByRole('alert')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await userEvent.click(screen.getByRole('button', { name: 'Decline Pia Lormeau…' }));
  expect(await screen.findByRole('textbox', { name: /^Reason/ })).toHaveValue('Too far away');
  expect(screen.getByRole('textbox', { name: /^Letter/ })).toHaveDisplayValue(/Perhaps in spring\.$/);
});
