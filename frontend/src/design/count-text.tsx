import { Tooltip } from '@mantine/core';
import { exactCount, shortCount } from './words';

type Props = { value?: number; absent?: string };

/** 12,4 k, with the exact value on hover, focus and long press. */
export function CountText({ value, absent = '–' }: Props) {
  if (value === undefined) {
    return <span className="figures">{absent}</span>;
  }
  const short = shortCount(value);
  const exact = exactCount(value);
  if (short === exact) {
    return <span className="figures">{exact}</span>;
  }
  return (
    <Tooltip label={exact}>
      <span className="figures">{short}</span>
    </Tooltip>
  );
}
