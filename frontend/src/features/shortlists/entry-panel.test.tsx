import { useQuery } from '@tanstack/react-query';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { draw } from '@/test/render';
import { server } from '@/test/server';
import { EntryPanel } from './entry-panel';
import { shortlistQuery, useShortlistChange, type EntryView, type ShortlistView } from './shortlist-queries';

const query = shortlistQuery('b1', 's1');
const LIGHTS = {
  universe: 'GREEN',
  reputation: 'GREEN',
  audience: 'GREEN',
  authenticity: 'GREEN',
  engagement: 'GREEN',
};

let sent: { version: number; why: string; pitch: string }[];

const aList = (version: number, words: Pick<EntryView, 'why' | 'pitch'>): ShortlistView =>
  ({
    id: 's1',
    version,
    name: 'First choice',
    phase: 'IN_REVIEW',
    entries: [
      {
        id: 'e1',
        partner: { id: 'p1', name: 'Awa Diambrelle', categories: [], accounts: [], lights: LIGHTS, rates: [] },
        addedByName: 'Carol',
        addedAt: '2026-11-23T09:00:00Z',
        votes: [],
        remarks: [],
        answers: [],
        shown: false,
        ...words,
      },
    ],
    removed: 0,
    guests: [],
    showings: [],
    actions: ['REMARK'],
  }) as unknown as ShortlistView;

function Panel() {
  const { data } = useQuery({ ...query, enabled: false });
  return data ? <Open list={data} /> : null;
}

function Open({ list }: { list: ShortlistView }) {
  const change = useShortlistChange('b1', list);
  return (
    <EntryPanel
      slug="atelier"
      list={list}
      entry={list.entries[0]}
      change={change}
      onRemove={() => undefined}
      onClose={() => undefined}
    />
  );
}

beforeEach(() => {
  sent = [];
  server.use(
    http.put('*/api/brands/b1/shortlists/s1/entries/e1', async ({ request }) => {
      const told = (await request.json()) as (typeof sent)[number];
      sent.push(told);
      return HttpResponse.json(aList(told.version + 1, { why: told.why.trim(), pitch: told.pitch }));
    }),
  );
});

const opens = async () => {
  const { queryClient } = await draw(<Panel />);
  const reads = (list: ShortlistView) => act(() => void queryClient.setQueryData(query.queryKey, list));
  reads(aList(1, { why: 'Her voice', pitch: 'Old words' }));
  return { user: userEvent.setup({ delay: null }), reads };
};

const why = () => screen.findByRole('textbox', { name: /^Why this person/ });
const pitch = () => screen.findByRole('textbox', { name: /^In words for the client/ });

it('words that a colleague writes for the client are shown, and are not lost when one changes why', async () => {
  const { user, reads } = await opens();
  expect(await pitch()).toHaveValue('Old words');
  reads(aList(2, { why: 'Her voice', pitch: 'New words' }));
  expect(await pitch()).toHaveValue('New words');
  expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();

  await user.type(await why(), ', her humour ');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await expect.poll(() => sent).toEqual([{ version: 2, why: 'Her voice, her humour ', pitch: 'New words' }]);
  await expect.poll(() => screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();
  expect(await why()).toHaveValue('Her voice, her humour');
});

it('what a colleague wrote where one was typing is read before it is replaced', async () => {
  const { user, reads } = await opens();
  await user.type(await pitch(), ' of mine');
  reads(aList(2, { why: 'Her voice', pitch: 'Words of a colleague' }));
  expect(await pitch()).toHaveValue('Old words of mine');

  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Words of a colleague');
  expect(sent).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await expect.poll(() => sent).toEqual([{ version: 2, why: 'Her voice', pitch: 'Old words of mine' }]);
});
