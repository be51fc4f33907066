import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { server } from '@/test/server';
import { accessibilityFaults, draw } from '@/test/render';
import type { PartnerView } from './partner-queries';
import { ShippingCard } from './shipping-card';

const MAELLE: PartnerView = { id: 'p1', version: 3, displayName: 'Maëlle', country: 'FR', actions: ['EDIT'] };

const sent: unknown[] = [];

beforeEach(() => {
  sent.length = 0;
  server.use(
    http.put('*/api/brands/b1/partners/p1/shipping', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(MAELLE);
    }),
  );
});

async function opened() {
  const user = userEvent.setup();
  await draw(<ShippingCard brandId="b1" partner={MAELLE} />);
  await user.click(screen.getByRole('button', { name: 'Edit the address and the sizes' }));
  return { user, street: screen.getByRole('textbox', { name: 'Street, building, box' }) };
}

test('the focus goes into the form, and back to the button when the form is left or kept', async () => {
  const { user, street } = await opened();
  expect(street).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.getByRole('button', { name: 'Edit the address and the sizes' })).toHaveFocus();

  await user.keyboard('{Enter}');
  await user.keyboard('12 rue du Quai');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await expect.poll(() => sent.length).toBe(1);
  expect(await screen.findByRole('button', { name: 'Edit the address and the sizes' })).toHaveFocus();
});

test('blank lines of an address are left out, and those that say something are sent whole', async () => {
  const { user, street } = await opened();
  await user.click(street);
  await user.paste('  Maëlle Tourbigot\n\nBâtiment C\n \nEscalier 2\nBoîte 14\n12 rue du Quai\n');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await expect.poll(() => sent.length).toBe(1);
  expect(sent[0]).toMatchObject({
    address: { lines: ['Maëlle Tourbigot', 'Bâtiment C', 'Escalier 2', 'Boîte 14', '12 rue du Quai'], country: 'FR' },
  });
});

test.each([
  ['a sixth line', 'a\nb\nc\nd\ne\nf', 'At most 5 lines fit above the town.'],
  ['a line beyond what a label holds', 'x'.repeat(121), 'A line holds at most 120 characters.'],
])('%s is said at the field; nothing is sent and nothing is lost', async (_, typed, words) => {
  const { user, street } = await opened();
  await user.click(street);
  await user.paste(typed);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(street).toHaveAccessibleDescription(words);
  expect(street).toHaveFocus();
  expect(street).toHaveValue(typed);
  expect(await accessibilityFaults()).toEqual([]);
  expect(sent).toEqual([]);
});

test('when the last size goes, the focus stays among the sizes', async () => {
  const { user } = await opened();
  const add = screen.getByRole('button', { name: 'Add a size' });
  await user.click(add);
  await user.type(screen.getByRole('textbox', { name: 'Item' }), 'Shoes');
  await user.click(add);
  await user.click(screen.getAllByRole('button', { name: /^Remove the size/ })[1]!);
  expect(screen.getByRole('button', { name: 'Remove the size Shoes' })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(add).toHaveFocus();
});
