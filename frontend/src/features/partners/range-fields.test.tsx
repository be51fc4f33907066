import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { i18n } from '@lingui/core';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { draw } from '@/test/render';
import { RangeFields } from './range-fields';

const told = vi.fn();

afterEach(() => i18n.activate('en'));

function Shares() {
  const [ends, setEnds] = useState<(number | undefined)[]>([]);
  return (
    <>
      <RangeFields
        unit="percent"
        from={{ label: 'From', value: ends[0] }}
        to={{ label: 'To', value: ends[1] }}
        onCommit={(...next) => {
          told(...next);
          setEnds(next);
        }}
      />
      <button onClick={() => setEnds([])}>Take away</button>
    </>
  );
}

test('Enter takes what was typed and leaves the focus where it is', async () => {
  await draw(<Shares />);
  const from = screen.getByRole('textbox', { name: 'From' });
  await userEvent.type(from, '2.5{Enter}');
  expect(told).toHaveBeenCalledExactlyOnceWith(0.025, undefined);
  expect(from).toHaveFocus();
  expect(from).toHaveValue('2.5\u00a0%');

  await userEvent.tab();
  expect(told).toHaveBeenCalledTimes(1);
  await userEvent.click(screen.getByRole('button', { name: 'Take away' }));
  expect(from).toHaveValue('');
});

test('French readers have their comma, and their mark never stands on a line of its own', async () => {
  i18n.loadAndActivate({ locale: 'fr', messages: {} });
  await draw(<Shares />);
  const to = screen.getByRole('textbox', { name: 'To' });
  await userEvent.type(to, '7.5{Enter}');
  expect(told).toHaveBeenLastCalledWith(undefined, 0.075);
  expect(to).toHaveValue('7,5\u00a0%');
});
