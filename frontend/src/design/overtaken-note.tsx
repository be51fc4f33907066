import { Alert, Button, Group, Stack } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { IconAlertTriangle } from '@tabler/icons-react';

type Props = {
  /** Goes on about what is there now, with what was typed. */
  onLook: () => void;
  /** Leaves it, and what was typed. */
  onLeave: () => void;
};

/** Said in a form whose matter has changed since it was begun: nothing typed is lost, and going on is a choice. */
export function OvertakenNote({ onLook, onLeave }: Props) {
  return (
    <Alert color="yellow" variant="light" role="status" icon={<IconAlertTriangle aria-hidden />}>
      <Stack gap="xs" align="flex-start">
        <span>
          <Trans>This has changed since you began. Look at what is there now; what you typed stays.</Trans>
        </span>
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={onLook}>
            <Trans>I have looked, go on</Trans>
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={onLeave}>
            <Trans>Leave it</Trans>
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
