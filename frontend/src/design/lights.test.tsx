import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { accessibilityFaults, draw } from '@/test/render';
import { LIGHT_ORDER, Lights, summary, type LightReading } from './lights';

const green = LIGHT_ORDER.map((light): LightReading => ({ light, colour: 'GREEN' }));
const doubtful = green.map((one): LightReading =>
  one.light === 'AUTHENTICITY' ? { ...one, colour: 'AMBER', sentence: '23% look inactive' } : one,
);

test('the lights are read as one sentence', () => {
  expect(summary(green)).toBe('Lights: 5 green');
  expect(summary(doubtful)).toBe('Lights: 4 green, authenticity amber');
  expect(summary([])).toContain('none green');
});

test('a light nobody has read is grey, never green', async () => {
  await draw(<Lights readings={green.slice(0, 4)} />);
  expect(screen.getByRole('button')).toHaveAccessibleName('Lights: 4 green, engagement grey, data missing');
});

test('five lights are one focus stop, and arrows walk through their sentences', async () => {
  const user = userEvent.setup();
  await draw(<Lights readings={doubtful} />);
  await user.tab();
  expect(screen.getByRole('button')).toHaveFocus();
  await user.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(screen.getByRole('button')).toHaveAccessibleName('Authenticity: 23% look inactive');
});

test('arrows belong to the dialog that lights have opened, also before the focus is there', async () => {
  const user = userEvent.setup();
  await draw(
    <>
      <Lights readings={doubtful} />
      <section role="dialog" aria-modal="true" aria-label="Awa" />
    </>,
  );
  await user.tab();
  await user.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(screen.getByRole('button')).toHaveAccessibleName('Lights: 4 green, authenticity amber');
});

test('pressing opens the evidence', async () => {
  const open = vi.fn();
  await draw(<Lights readings={green} onOpen={open} />);
  await userEvent.click(screen.getByRole('button'));
  expect(open).toHaveBeenCalledOnce();
  expect(await accessibilityFaults()).toEqual([]);
});
