import { Button, Stack, Text } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { IconCloudOff } from '@tabler/icons-react';
import { useProblemWords } from './problem-note';

type Props = { problem: unknown; onRetry: () => void };

/** Stands where a list or a screen could not be loaded. */
export function ErrorNote({ problem, onRetry }: Props) {
  const words = useProblemWords();
  return (
    <Stack align="center" gap="sm" py="xl" role="alert">
      <IconCloudOff size={32} stroke={1.5} color="var(--ink-faint)" aria-hidden />
      <Text ta="center" maw="48ch">
        {words(problem)}
      </Text>
      <Button variant="default" onClick={onRetry}>
        <Trans>Try again</Trans>
      </Button>
    </Stack>
  );
}
