import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { accessibilityFaults, draw } from '@/test/render';
import { server } from '@/test/server';
import { PartnerFilters } from './partner-filters';
import type { FacetView } from './partner-queries';

const named = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => ({
    value: `categorie ${from + i}`,
    label: `Catégorie ${from + i}`,
    count: 100 - from - i,
  }));
const CATEGORIES: FacetView = { facet: 'CATEGORY', values: named(0, 60), more: 20 };

let asked: unknown[];

beforeEach(() => {
  asked = [];
  server.use(
    http.post('*/api/brands/b1/partners/facet-values', async ({ request }) => {
      const look = (await request.json()) as { words: string };
      asked.push(look);
      const values = named(60, 80).filter((one) => one.value.includes(look.words));
      return HttpResponse.json({ facet: 'CATEGORY', values });
    }),
  );
});

async function opened() {
  const user = userEvent.setup({ delay: null });
  const onChange = vi.fn();
  const search = { country: ['FR'] };
  await draw(<PartnerFilters brandId="b1" facets={[CATEGORIES]} search={search} onChange={onChange} />);
  await user.click(screen.getByRole('button', { name: 'Show all 80' }));
  const list = within(screen.getByRole('list', { name: 'Category' }));
  const box = screen.getByRole('textbox', { name: 'Look for a value of Category' });
  return { user, onChange, list, box };
}

describe('a facet with more values than came with the list', () => {
  it('says that more are to be looked for', async () => {
    const { list } = await opened();
    expect(list.getAllByRole('listitem')).toHaveLength(60);
    expect(screen.getByText('20 more, rarer: look for them by their names')).toBeInTheDocument();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('finds a rare one by its name in the question asked, and picks it or leaves it out', async () => {
    const { user, onChange, list, box } = await opened();
    await user.type(box, '77');
    const rare = await list.findByRole('button', { name: /^Catégorie 77/ });
    expect(list.getAllByRole('listitem')).toHaveLength(1);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ facet: 'CATEGORY', words: '77', question: { filter: ['COUNTRY:FR'] } });
    await user.click(rare);
    expect(onChange).toHaveBeenLastCalledWith({ category: ['categorie 77'] });
    await user.click(list.getByRole('button', { name: 'Leave out Catégorie 77' }));
    expect(onChange).toHaveBeenLastCalledWith({ category: ['-categorie 77'] });
  });

  it('says where nothing is called so, and begins anew when it is shut', async () => {
    const { user, list, box } = await opened();
    await user.type(box, 'nothing');
    await screen.findByText('Nothing by this name');
    await user.click(screen.getByRole('button', { name: 'Show fewer' }));
    expect(list.getAllByRole('listitem')).toHaveLength(6);
  });
});
