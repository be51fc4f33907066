import { Tooltip } from '@mantine/core';
import { exactDate, relativeDate } from './words';

type Props = { at?: string; zone?: string; exact?: boolean; absent?: string };

/** "il y a 3 jours", with the exact date on hover, focus and long press; or the other way round. */
export function DateText({ at, zone, exact = false, absent = '–' }: Props) {
  if (!at) {
    return <span>{absent}</span>;
  }
  const [shown, behind] = exact ? [exactDate(at, zone), relativeDate(at)] : [relativeDate(at), exactDate(at, zone)];
  return (
    <Tooltip label={behind}>
      <time dateTime={at}>{shown}</time>
    </Tooltip>
  );
}
