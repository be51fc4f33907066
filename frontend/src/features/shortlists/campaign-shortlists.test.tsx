import { act, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { draw } from '@/test/render';
import { server } from '@/test/server';
import { CampaignShortlists } from './campaign-shortlists';
import { shortlistsQuery } from './shortlist-queries';

const LINE = { id: 's1', name: 'First choice', phase: 'GATHERING', people: 2, votes: 0, guests: 0, answered: 0 };

it('the shortlists of a campaign stay on the screen when reading them again fails', async () => {
  const lists = '*/api/brands/b1/shortlists';
  server.use(http.get(lists, () => HttpResponse.json({ items: [{ ...LINE, since: '2026-11-23T09:00:00Z' }] })));
  const { queryClient } = await draw(<CampaignShortlists slug="atelier" campaignId="c1" />);
  expect((await screen.findAllByText('First choice'))[0]).toBeVisible();

  server.use(http.get(lists, () => HttpResponse.json({ code: 'UNEXPECTED' }, { status: 500 })));
  const { queryKey } = shortlistsQuery('b1', 'c1');
  await act(() => queryClient.refetchQueries({ queryKey }));
  expect(queryClient.getQueryState(queryKey)?.status).toBe('error');
  expect(screen.getAllByText('First choice')[0]).toBeVisible();
});
