import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { draw } from '@/test/render';
import { MoneyField } from './money-field';

async function field() {
  const told = vi.fn();
  await draw(<MoneyField label="Fee" required value={undefined} onChange={told} />);
  return { told, box: screen.getByLabelText<HTMLInputElement>(/^Fee/) };
}

test('an amount below zero stays as it was typed and is refused in words, never turned into another', async () => {
  const { told, box } = await field();
  await userEvent.type(box, '-50');
  expect(screen.getByText('An amount cannot be negative.')).toBeVisible();
  expect(box.validity.valid).toBe(false);
  expect(told).toHaveBeenLastCalledWith(undefined);
  expect(told).not.toHaveBeenCalledWith(expect.objectContaining({ currency: 'EUR' }));
});

test('an amount that nobody pays is refused in words', async () => {
  const { told, box } = await field();
  await userEvent.type(box, '99999999999999');
  expect(screen.getByText(/^At most €10,000,000/)).toBeVisible();
  expect(box.validity.valid).toBe(false);
  expect(told).toHaveBeenLastCalledWith(undefined);
});

test('an amount that was emptied is missing, and said to be when the form is sent', async () => {
  const { told, box } = await field();
  await userEvent.type(box, '1200');
  expect(told).toHaveBeenLastCalledWith({ amount: '1200.00', currency: 'EUR' });
  await userEvent.clear(box);
  expect(told).toHaveBeenLastCalledWith(undefined);
  expect(box.checkValidity()).toBe(false);
  expect(await screen.findByText('Type an amount.')).toBeVisible();
});
