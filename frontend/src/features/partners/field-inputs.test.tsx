import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { draw } from '@/test/render';
import { FieldInputs, type FieldDrafts } from './field-inputs';
import type { CustomField } from './field-queries';

const SCENT: CustomField = {
  id: 'scent',
  name: 'Scent',
  kind: 'CHOICE',
  unit: '',
  retired: false,
  choices: [
    { id: 'fig', name: 'Fig', retired: false },
    { id: 'leaf', name: 'Fig leaf', retired: false },
    { id: 'rose', name: 'Rose', retired: true },
  ],
};

function Form({ onSend }: { onSend: (drafts: FieldDrafts) => void }) {
  const [drafts, setDrafts] = useState<FieldDrafts>({});
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSend(drafts);
      }}
    >
      <FieldInputs fields={[SCENT]} drafts={drafts} onChange={setDrafts} />
      <button type="submit">Save</button>
    </form>
  );
}

it('a form takes letters for the choice that they name, and is not sent with letters that name none', async () => {
  const sent: FieldDrafts[] = [];
  const user = userEvent.setup();
  await draw(<Form onSend={(drafts) => sent.push(drafts)} />);
  const box = screen.getByRole('combobox', { name: 'Scent' });

  await user.type(box, 'rose');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByText('Nothing by this name')).toBeInTheDocument();
  expect(sent).toEqual([]);

  await user.clear(box);
  await user.type(box, 'fig');
  await user.tab();
  expect(box).not.toHaveFocus();
  expect(box).toHaveValue('Fig');

  await user.clear(box);
  await user.type(box, 'leaf{Enter}');
  expect(sent).toEqual([]);
  await user.keyboard('{Enter}');
  expect(sent).toEqual([{ scent: { text: '', choices: ['leaf'] } }]);
});
