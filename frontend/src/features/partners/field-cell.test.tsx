import { notifications } from '@mantine/notifications';
import { configure, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { draw } from '@/test/render';
import { server } from '@/test/server';
import { FieldCell } from './field-cell';
import type { CustomField, FieldTold, FieldValue } from './field-queries';

// Nothing has a place in jsdom: what opens under a cell counts as hidden there.
configure({ defaultHidden: true });

const SIZE: CustomField = { id: 'size', name: 'Size', kind: 'NUMBER', unit: '', choices: [], retired: false };
const SCENT: CustomField = {
  ...SIZE,
  id: 'scent',
  name: 'Scent',
  kind: 'CHOICE',
  choices: [
    { id: 'fig', name: 'Fig', retired: false },
    { id: 'fern', name: 'Fern', retired: false },
    { id: 'none', name: 'No scent', retired: false },
  ],
};
const SCENTS: CustomField = { ...SCENT, kind: 'MULTI_CHOICE' };

type Filling = { version: number; values: FieldTold[] };

let maelle: { id: string; displayName: string; version: number; fields: FieldValue[] };
let sent: Filling[];

/** Somebody fills a field of Maëlle, from whatever page. */
function fills(told: FieldTold): void {
  const others = maelle.fields.filter((field) => field.fieldId !== told.fieldId);
  maelle = { ...maelle, version: maelle.version + 1, fields: [...others, { choices: [], ...told }] };
}

const says = (fieldId: string) => maelle.fields.find((field) => field.fieldId === fieldId);

beforeEach(() => {
  notifications.clean();
  sent = [];
  maelle = { id: 'p1', displayName: 'Maëlle', version: 1, fields: [] };
  server.use(
    http.get('*/api/brands/b1/partners/p1', () => HttpResponse.json(maelle)),
    http.patch('*/api/brands/b1/partners/p1/fields', async ({ request }) => {
      const filling = (await request.json()) as Filling;
      const [told] = filling.values;
      sent.push(filling);
      if (told?.text === 'many') {
        const params = { field: 'Size', value: 'many' };
        return HttpResponse.json({ code: 'FIELD_NOT_A_NUMBER', params }, { status: 409 });
      }
      if (filling.version !== maelle.version) {
        return HttpResponse.json({ code: 'CHANGED_MEANWHILE' }, { status: 409 });
      }
      fills(told!);
      return HttpResponse.json(maelle);
    }),
  );
});

/** Opens the cell, and is in its box. */
async function opens(field: CustomField) {
  const user = userEvent.setup({ delay: null });
  await draw(<FieldCell brandId="b1" row={maelle} field={field} />);
  await user.click(screen.getByRole('button', { name: new RegExp(`^${field.name}, Maëlle`) }));
  const box = await screen.findByRole(field.kind === 'NUMBER' ? 'textbox' : 'combobox', { name: field.name });
  await expect.poll(() => document.activeElement).toBe(box);
  const writes = async (text: string) => {
    await user.clear(box);
    await user.type(box, text);
  };
  return { user, box, writes };
}

const isOpen = () => screen.queryByRole('button', { name: 'Keep' }) !== null;

describe('a field typed over in its cell', () => {
  it('says what a colleague wrote meanwhile before it is replaced, and brings it back', async () => {
    const { user, writes } = await opens(SIZE);
    fills({ fieldId: 'size', text: '40' });
    await writes('many{Enter}');
    await screen.findByText(/is not a number/);
    await writes('39{Enter}');
    await screen.findByText(/Keep replaces what is there now/);
    expect(screen.getByRole('alert')).toHaveTextContent('40');
    expect(says('size')).toMatchObject({ text: '40' });
    await user.click(screen.getByRole('button', { name: 'Keep' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await expect.poll(() => says('size')).toMatchObject({ text: '40' });
    expect(sent).toHaveLength(4);
  });

  it('asks nobody where only something else has changed', async () => {
    const { writes } = await opens(SIZE);
    fills({ fieldId: 'scent', choices: ['fig'] });
    await writes('39{Enter}');
    await expect.poll(isOpen).toBe(false);
    expect(says('size')).toMatchObject({ text: '39' });
    expect(says('scent')).toMatchObject({ choices: ['fig'] });
  });

  it('is taken back also after the next cell was filled', async () => {
    fills({ fieldId: 'size', text: '38' });
    const { user, writes } = await opens(SIZE);
    await writes('39{Enter}');
    const undo = await screen.findByRole('button', { name: 'Undo' });
    fills({ fieldId: 'scent', choices: ['fig'] });
    await user.click(undo);
    await expect.poll(() => says('size')).toMatchObject({ text: '38' });
    expect(says('scent')).toMatchObject({ choices: ['fig'] });
  });

  it('is not taken back over what a colleague wrote since', async () => {
    const { user, writes } = await opens(SIZE);
    await writes('39{Enter}');
    const undo = await screen.findByRole('button', { name: 'Undo' });
    fills({ fieldId: 'size', text: '41' });
    await user.click(undo);
    await screen.findByText(/has changed since/);
    expect(says('size')).toMatchObject({ text: '41' });
  });

  it('is left by a tap elsewhere once it was refused, and sent no second time', async () => {
    const { user, writes } = await opens(SIZE);
    await writes('many');
    await user.click(document.body);
    await screen.findByText(/is not a number/);
    await user.click(document.body);
    await expect.poll(isOpen).toBe(false);
    expect(sent).toHaveLength(1);
  });

  it('is left as it was by Cancel', async () => {
    const { user, writes } = await opens(SIZE);
    await writes('39');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(isOpen()).toBe(false);
    expect(sent).toEqual([]);
  });
});

describe('a choice typed in its cell', () => {
  it('is the one that is left', async () => {
    const { writes } = await opens(SCENT);
    await writes('sce{Enter}');
    await expect.poll(isOpen).toBe(false);
    expect(says('scent')).toMatchObject({ choices: ['none'] });
  });

  it('stays open while several or none are meant', async () => {
    const { user, writes, box } = await opens(SCENT);
    await writes('f{Enter}');
    await screen.findByText('Several by this name: choose one');
    await writes('musk');
    await user.tab();
    await screen.findByText('Nothing by this name');
    expect(box).toHaveValue('musk');
    await user.click(document.body);
    expect(isOpen()).toBe(true);
    expect(sent).toEqual([]);
    await writes('fern');
    await user.tab();
    await expect.poll(() => says('scent')).toMatchObject({ choices: ['fern'] });
  });

  it('is none where its name was emptied', async () => {
    fills({ fieldId: 'scent', choices: ['fig'] });
    const { user, box } = await opens(SCENT);
    expect(box).toHaveValue('Fig');
    await user.clear(box);
    await user.tab();
    await expect.poll(isOpen).toBe(false);
    expect(says('scent')).toMatchObject({ choices: [] });
  });

  it('is added to others by Enter, and kept with them', async () => {
    fills({ fieldId: 'scent', choices: ['none'] });
    const { user, writes, box } = await opens(SCENTS);
    await writes('fig{Enter}');
    expect(box).toHaveValue('');
    expect(sent).toEqual([]);
    await user.keyboard('fern');
    await user.tab();
    await expect.poll(() => says('scent')).toMatchObject({ choices: ['fig', 'fern', 'none'] });
  });
});
