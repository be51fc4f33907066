import { Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = { title: string; children: ReactNode; below?: ReactNode };

/** A page that has one thing to say. */
export function Said({ title, children, below }: Props) {
  return (
    <Paper>
      <Stack role="status">
        <Title order={1} size="h2">
          {title}
        </Title>
        <Text>{children}</Text>
        {below && (
          <Text c="dimmed" size="sm">
            {below}
          </Text>
        )}
      </Stack>
    </Paper>
  );
}
