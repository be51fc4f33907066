import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { draw } from '@/test/render';
import { server } from '@/test/server';
import { EditPartner } from './edit-partner';
import type { PartnerEdition, PartnerView } from './partner-queries';

let maelle: PartnerView;

/** A colleague changes something of Maëlle meanwhile. */
function changes(parts: Partial<PartnerView>): void {
  maelle = { ...maelle, ...parts, version: maelle.version + 1 };
}

beforeEach(() => {
  maelle = {
    id: 'p1',
    displayName: 'Maëlle',
    version: 1,
    bio: 'Salons',
    tags: ['salon'],
    actions: ['EDIT'],
  } as unknown as PartnerView;
  server.use(
    http.get('*/api/brands/b1/fields', () => HttpResponse.json({ version: 1, items: [], most: 60, actions: [] })),
    http.get('*/api/brands/b1/team', () => HttpResponse.json({ items: [] })),
    http.get('*/api/brands/b1/agencies', () => HttpResponse.json({ items: [] })),
    http.post('*/api/brands/b1/partners/facet-values', () => HttpResponse.json({ values: [] })),
    http.get('*/api/brands/b1/partners/p1', () => HttpResponse.json(maelle)),
    http.put('*/api/brands/b1/partners/p1', async ({ request }) => {
      const { version, ...sheet } = (await request.json()) as PartnerEdition;
      if (version !== maelle.version) {
        return HttpResponse.json({ code: 'CHANGED_MEANWHILE' }, { status: 409 });
      }
      changes(sheet);
      return HttpResponse.json(maelle);
    }),
  );
});

async function opens() {
  const user = userEvent.setup({ delay: null });
  const onClose = vi.fn();
  await draw(<EditPartner brandId="b1" partner={maelle} onClose={onClose} />);
  const bio = await screen.findByLabelText('In a few words');
  return {
    onClose,
    write: async (text: string) => {
      await user.clear(bio);
      await user.click(bio);
      await user.paste(text);
    },
    save: () => user.click(screen.getByRole('button', { name: 'Save' })),
  };
}

it('leaves what a colleague changed meanwhile where nothing was typed over it', async () => {
  const { write, save, onClose } = await opens();
  await write('Bread and salons');
  changes({ tags: ['salon', 'Rennes'], country: 'FR' });
  await save();
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
  expect(maelle).toMatchObject({ bio: 'Bread and salons', tags: ['salon', 'Rennes'], country: 'FR' });
});

it('shows what a colleague wrote in the same place before it is replaced', async () => {
  const { write, save, onClose } = await opens();
  await write('Bread and salons');
  changes({ bio: 'Moved to Lille', tags: [] });
  await save();
  expect(await screen.findByRole('alert')).toHaveTextContent('Moved to Lille');
  expect(maelle.bio).toBe('Moved to Lille');
  expect(onClose).not.toHaveBeenCalled();
  await save();
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
  expect(maelle).toMatchObject({ bio: 'Bread and salons', tags: [] });
});
