import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { accessibilityFaults, draw } from '@/test/render';
import { ReasonButton } from './reason-button';

async function asked(onReason: (reason: string) => Promise<unknown>, optional = false) {
  await draw(
    <ReasonButton title="Suspend?" label="Why" confirm="Suspend" about={1} optional={optional} onReason={onReason}>
      Suspend…
    </ReasonButton>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Suspend…' }));
  return screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^Why/ });
}

function Suspending({ onReason }: { onReason: (reason: string, version: number) => Promise<unknown> }) {
  const [version, setVersion] = useState(1);
  const [offered, setOffered] = useState(true);
  return (
    <>
      <button onClick={() => setOffered(false)}>Somebody answers</button>
      <button onClick={() => setVersion(2)}>Somebody changes it</button>
      <ReasonButton
        title="Suspend?"
        label="Why"
        confirm="Suspend"
        about={version}
        offered={offered}
        onReason={onReason}
      >
        Suspend…
      </ReasonButton>
    </>
  );
}

const confirm = () => userEvent.click(screen.getByRole('button', { name: 'Suspend' }));

test('nothing is done without a reason, and spaces are none: it is said in words at the field', async () => {
  const done = vi.fn(() => Promise.resolve());
  const box = await asked(done);
  await confirm();
  expect(await screen.findByText('Give a reason.')).toBeVisible();
  expect(box).toHaveFocus();
  expect(await accessibilityFaults()).toEqual([]);
  await userEvent.type(box, '   ');
  await confirm();
  expect(box).toBeInvalid();
  expect(done).not.toHaveBeenCalled();

  await userEvent.type(box, 'Late');
  expect(screen.queryByText('Give a reason.')).toBeNull();
  await confirm();
  expect(done).toHaveBeenCalledWith('   Late', 1);
});

test('where a reason is only welcome, none is needed', async () => {
  const done = vi.fn(() => Promise.resolve());
  await asked(done, true);
  await confirm();
  expect(done).toHaveBeenCalledWith('', 1);
});

test('while it is sent, the dialog stays and nothing is sent twice; then the button has the focus again', async () => {
  let arrive = () => {};
  const box = await asked(() => new Promise<void>((resolve) => (arrive = resolve)));
  await userEvent.type(box, 'Late');
  await confirm();
  expect(screen.getByRole('button', { name: 'Cancel' })).toBeDisabled();
  expect(screen.getByRole('button', { name: 'Suspend' })).toHaveAttribute('data-loading', 'true');
  await userEvent.keyboard('{Escape}');
  expect(screen.getByRole('dialog')).toBeVisible();

  arrive();
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await vi.waitFor(() => expect(screen.getByRole('button', { name: 'Suspend…' })).toHaveFocus());
});

test('what goes wrong is said beside the reason, which stays as it was typed', async () => {
  const box = await asked(() => Promise.reject(new Error('away')));
  await userEvent.type(box, 'Late');
  await confirm();
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(box).toHaveValue('Late');
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await vi.waitFor(() => expect(screen.getByRole('button', { name: 'Suspend…' })).toHaveFocus());
});

test('what is typed stays when somebody else answers meanwhile, and the refusal is said beside it', async () => {
  await draw(<Suspending onReason={() => Promise.reject(new Error('answered'))} />);
  await userEvent.click(screen.getByRole('button', { name: 'Suspend…' }));
  const box = await screen.findByRole('textbox', { name: /^Why/ });
  await userEvent.type(box, 'Late');
  fireEvent.click(screen.getByText('Somebody answers'));
  expect(box).toHaveValue('Late');
  await confirm();
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(box).toHaveValue('Late');
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('button', { name: 'Suspend…' })).toBeNull();
});

test('a reason is about what was shown when it began to be asked, and waits where that was overtaken', async () => {
  const done = vi.fn((_reason: string, version: number) =>
    version === 2 ? Promise.resolve() : Promise.reject(new Error('overtaken')),
  );
  await draw(<Suspending onReason={done} />);
  const open = () => userEvent.click(screen.getByRole('button', { name: 'Suspend…' }));
  const typed = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^Why/ });
  await open();
  await userEvent.type(await typed(), 'Late');
  expect(screen.queryByRole('status')).toBeNull();
  fireEvent.click(screen.getByText('Somebody changes it'));
  expect(await screen.findByRole('status')).toHaveTextContent(/^This has changed since you began to write/);
  await confirm();
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(done).toHaveBeenLastCalledWith('Late', 1);

  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await open();
  expect(await typed()).toHaveValue('Late');
  expect(screen.queryByRole('status')).toBeNull();
  await confirm();
  expect(done).toHaveBeenLastCalledWith('Late', 2);

  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await open();
  expect(await typed()).toHaveValue('');
});

test('a reason that nobody refused is left with its dialog', async () => {
  const box = await asked(() => Promise.resolve());
  await userEvent.type(box, 'Late');
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await userEvent.click(screen.getByRole('button', { name: 'Suspend…' }));
  expect(await screen.findByRole('textbox', { name: /^Why/ })).toHaveValue('');
});
