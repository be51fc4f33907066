import { Button, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { components } from '@/api/schema';
import { DateText } from '@/design/date-text';

type Props = { invited: components['schemas']['InvitedUser']; onClose: () => void };

/** The one-use link of an invitation, shown once for the administrator to pass on. */
export function InvitationLink({ invited, onClose }: Props) {
  const name = invited.user.name;
  return (
    <Stack>
      <Text>
        <Trans>Pass this link on to {name}. It works once and is not shown again.</Trans>
      </Text>
      <TextInput label={t`Link`} readOnly value={invited.invitationUrl} onFocus={(event) => event.target.select()} />
      <Text size="sm" c="dimmed">
        <Trans>
          It ends <DateText at={invited.expiresAt} />.
        </Trans>
      </Text>
      <Group justify="flex-end">
        <CopyButton value={invited.invitationUrl}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? <Trans>Copied</Trans> : <Trans>Copy the link</Trans>}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>
          <Trans>Done</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
