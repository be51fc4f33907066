import { configure, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useSearch } from '@tanstack/react-router';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { draw } from '@/test/render';
import { server } from '@/test/server';
import { TagsCell } from './cell-editing';

// Nothing has a place in jsdom: what opens under a cell counts as hidden there.
configure({ defaultHidden: true });

/** The list says by now what a colleague has added. */
function Row() {
  const { q }: { q?: string } = useSearch({ strict: false });
  return <TagsCell brandId="b1" row={{ id: 'p1', displayName: 'Awa', tags: q ? ['podium', q] : ['podium'] }} />;
}

it('takes no tag away that a colleague added while the cell was open', async () => {
  const user = userEvent.setup({ delay: null });
  const sent: unknown[] = [];
  const there = { id: 'p1', displayName: 'Awa', version: 2, tags: ['podium', 'lyon'] };
  server.use(
    http.post('*/api/brands/b1/partners/facet-values', () => HttpResponse.json({ facet: 'TAG', values: [] })),
    http.get('*/api/brands/b1/partners/p1', () => HttpResponse.json(there)),
    http.patch('*/api/brands/b1/partners/p1/cells', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(there);
    }),
  );
  const { router } = await draw(<Row />);
  await user.click(screen.getByRole('button', { name: 'Tags, Awa: podium' }));
  await user.type(await screen.findByRole('combobox', { name: 'Tags' }), 'paris{Enter}');
  await router.navigate({ to: '/', search: { q: 'lyon' } as never });
  await screen.findByRole('button', { name: 'Tags, Awa: podium, lyon' });
  await user.click(screen.getByRole('button', { name: 'Keep' }));
  await screen.findByText(/has changed since/);
  expect(sent).toEqual([]);
});
