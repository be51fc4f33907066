import { Group, NumberInput } from '@mantine/core';

/** Shares of one are typed in per cent. */
type Unit = 'percent' | 'euros';
type End = { label: string; value: number | undefined };
type Props = {
  from: End;
  to: End;
  unit?: Unit;
  onCommit: (from: number | undefined, to: number | undefined) => void;
};

const SUFFIX = { percent: ' %', euros: ' €' } as const satisfies Record<Unit, string>;

/** The two ends of what the grid is narrowed to; either may be open. */
export function RangeFields({ from, to, unit, onCommit }: Props) {
  return (
    <Group gap={8} grow mt={4}>
      <EndField {...from} unit={unit} onCommit={(value) => onCommit(value, to.value)} />
      <EndField {...to} unit={unit} onCommit={(value) => onCommit(from.value, value)} />
    </Group>
  );
}

type EndFieldProps = End & { unit: Unit | undefined; onCommit: (value: number | undefined) => void };

/** Takes effect when one leaves it or presses Enter, not at every digit. */
function EndField({ label, value, unit, onCommit }: EndFieldProps) {
  const scale = unit === 'percent' ? 100 : 1;
  const shown = value === undefined ? '' : Math.round(value * scale * 100) / 100;
  const commit = (text: string) => {
    const digits = text.replace(/[^\d.,]/g, '').replace(',', '.');
    const next = digits === '' ? undefined : Number(digits) / scale;
    if (next !== value && !Number.isNaN(next)) {
      onCommit(next);
    }
  };
  return (
    <NumberInput
      key={shown}
      label={label}
      size="sm"
      min={0}
      hideControls
      allowNegative={false}
      allowedDecimalSeparators={['.', ',']}
      suffix={unit && SUFFIX[unit]}
      defaultValue={shown}
      onBlur={(event) => commit(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Enter' && commit(event.currentTarget.value)}
    />
  );
}
