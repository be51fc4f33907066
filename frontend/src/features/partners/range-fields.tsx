import { Group, NumberInput } from '@mantine/core';
import { i18n } from '@lingui/core';
import { useState } from 'react';

/** Shares of one are typed in per cent. */
type Unit = 'percent' | 'euros';
type End = { label: string; value: number | undefined };
type Props = {
  from: End;
  to: End;
  unit?: Unit;
  onCommit: (from: number | undefined, to: number | undefined) => void;
};

const SUFFIX = { percent: '\u00a0%', euros: '\u00a0€' } as const satisfies Record<Unit, string>;

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
  const [draft, setDraft] = useState<number | string>(shown);
  const [seen, setSeen] = useState(shown);
  if (seen !== shown) {
    setSeen(shown);
    setDraft(shown);
  }
  const commit = () => {
    const next = draft === '' ? undefined : Number(draft) / scale;
    if (draft !== shown && next !== value && !Number.isNaN(next)) {
      onCommit(next);
    }
  };
  return (
    <NumberInput
      label={label}
      size="sm"
      min={0}
      hideControls
      allowNegative={false}
      decimalSeparator={i18n.locale === 'fr' ? ',' : '.'}
      allowedDecimalSeparators={['.', ',']}
      suffix={unit && SUFFIX[unit]}
      value={draft}
      onChange={setDraft}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  );
}
