import { Skeleton, Stack } from '@mantine/core';
import { t } from '@lingui/core/macro';

type Props = { rows?: number; height?: number };

/** A list on its way. */
export function ListSkeleton({ rows = 8, height = 40 }: Props) {
  return (
    <Stack gap={8} role="status" aria-label={t`Loading`}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={height} radius="md" style={{ opacity: 1 - row / (rows + 2) }} />
      ))}
    </Stack>
  );
}

/** A screen on its way: header, then two blocks. */
export function PageSkeleton() {
  return (
    <Stack gap="lg" role="status" aria-label={t`Loading`}>
      <Skeleton height={36} width="40%" />
      <Skeleton height={180} radius="lg" />
      <Skeleton height={280} radius="lg" />
    </Stack>
  );
}
