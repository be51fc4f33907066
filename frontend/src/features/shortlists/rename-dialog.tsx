import { Button, Group, Stack, TextInput } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Dialog } from '@/design/dialog';
import { ProblemNote } from '@/design/problem-note';
import type { ShortlistView, useShortlistChange } from './shortlist-queries';

type Props = { list: ShortlistView; change: ReturnType<typeof useShortlistChange>; onClose: () => void };

export function RenameDialog({ list, change, onClose }: Props) {
  const [name, setName] = useState(list.name);
  return (
    <Dialog onClose={onClose} title={t`Rename`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate({ kind: 'rename', name }, { onSuccess: onClose });
        }}
      >
        <Stack>
          <TextInput
            label={t`Name`}
            maxLength={120}
            required
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <ProblemNote problem={change.error} />
          <Group justify="flex-end">
            <Button type="submit" loading={change.isPending}>
              <Trans>Save</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
