import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { holdFocus } from './hold-focus';

test('the box of a dialog has the focus again when the page behind takes it', () => {
  render(
    <>
      <input aria-label="behind" />
      <div role="dialog">
        <input aria-label="box" ref={holdFocus} />
        <button type="button">beside</button>
      </div>
    </>,
  );
  expect(screen.getByLabelText('box')).toHaveFocus();

  screen.getByLabelText('behind').focus();
  expect(screen.getByLabelText('box')).toHaveFocus();

  screen.getByText('beside').focus();
  expect(screen.getByText('beside')).toHaveFocus();
});
