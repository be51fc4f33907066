import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { draw } from '@/test/render';
import { server } from '@/test/server';
import { FieldCard } from './field-card';
import type { CustomField, FieldTold } from './field-queries';
import type { PartnerView } from './partner-queries';

const NOTE: CustomField = { id: 'note', name: 'Note', kind: 'TEXT', unit: '', choices: [], retired: false };
const TOWN: CustomField = { ...NOTE, id: 'town', name: 'Town' };

let maelle: PartnerView;

/** Somebody fills fields of Maëlle, from whatever page. */
function fills(values: FieldTold[]): void {
  const others = (maelle.fields ?? []).filter((field) => values.every(({ fieldId }) => fieldId !== field.fieldId));
  const told = values.map((value) => ({ ...value, choices: [] }));
  maelle = { ...maelle, version: maelle.version + 1, fields: [...others, ...told] };
}

const says = (fieldId: string) => maelle.fields?.find((field) => field.fieldId === fieldId)?.text;

beforeEach(() => {
  maelle = { id: 'p1', displayName: 'Maëlle', version: 1, fields: [], actions: ['EDIT'] } as unknown as PartnerView;
  server.use(
    http.get('*/api/brands/b1/fields', () =>
      HttpResponse.json({ version: 1, items: [NOTE, TOWN], most: 60, actions: [] }),
    ),
    http.get('*/api/brands/b1/partners/p1', () => HttpResponse.json(maelle)),
    http.patch('*/api/brands/b1/partners/p1/fields', async ({ request }) => {
      const filling = (await request.json()) as { version: number; values: FieldTold[] };
      if (filling.version !== maelle.version) {
        return HttpResponse.json({ code: 'CHANGED_MEANWHILE' }, { status: 409 });
      }
      fills(filling.values);
      return HttpResponse.json(maelle);
    }),
  );
});

async function opens() {
  const user = userEvent.setup({ delay: null });
  await draw(<FieldCard slug="b" brandId="b1" partner={maelle} />);
  await user.click(await screen.findByRole('button', { name: 'Fill in' }));
  const save = () => user.click(screen.getByRole('button', { name: 'Save' }));
  return { write: async (name: string, text: string) => user.type(await screen.findByLabelText(name), text), save };
}

it('keeps what is typed where only something else has changed meanwhile', async () => {
  const { write, save } = await opens();
  await write('Note', 'calls in May');
  fills([{ fieldId: 'town', text: 'Nantes' }]);
  await save();
  await expect.poll(() => says('note')).toBe('calls in May');
  expect(says('town')).toBe('Nantes');
});

it('shows what a colleague wrote under it before that is replaced', async () => {
  const { write, save } = await opens();
  await write('Note', 'calls in May');
  fills([
    { fieldId: 'note', text: 'never calls' },
    { fieldId: 'town', text: 'Nantes' },
  ]);
  await save();
  expect(await screen.findByRole('alert')).toHaveTextContent('never calls');
  expect(says('note')).toBe('never calls');
  await save();
  await expect.poll(() => says('note')).toBe('calls in May');
  expect(says('town')).toBe('Nantes');
});
