import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { accessibilityFaults, draw } from '@/test/render';
import { Dialog } from './dialog';

function Renaming() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button onClick={() => setOpen(true)}>Rename…</button>
      {open && (
        <Dialog title="Rename" onClose={() => setOpen(false)}>
          <label>
            Name <input />
          </label>
        </Dialog>
      )}
    </>
  );
}

test('a dialog takes the focus, and gives it back to what opened it', async () => {
  await draw(<Renaming />);
  await userEvent.click(screen.getByRole('button', { name: 'Rename…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Rename' });
  await waitFor(() => expect(dialog).toContainElement(document.activeElement as HTMLElement));
  expect(await accessibilityFaults()).toEqual([]);

  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(screen.getByRole('button', { name: 'Rename…' })).toHaveFocus());
});
