import { Button, Group, Stack, Switch, TextInput } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { idempotencyKey } from '@/api/client';
import { Dialog } from '@/design/dialog';
import { ProblemNote } from '@/design/problem-note';

type Props = {
  title: string;
  name?: string;
  shared?: boolean;
  /** Whether this person decides who sees it. */
  mayShare: boolean;
  pending: boolean;
  problem: unknown;
  onSave: (name: string, shared: boolean, key: string) => void;
  onClose: () => void;
};

/** What a view is called, and who sees it. */
export function ViewForm({ title, mayShare, pending, problem, onSave, onClose, ...kept }: Props) {
  const [name, setName] = useState(kept.name ?? '');
  const [shared, setShared] = useState(kept.shared ?? false);
  const [key] = useState(idempotencyKey);
  return (
    <Dialog onClose={onClose} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSave(name, shared, key);
        }}
      >
        <Stack>
          <TextInput
            label={t`Name`}
            value={name}
            maxLength={80}
            required
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {mayShare && (
            <Switch
              label={t`Share with the team`}
              description={t`Everybody of the brand sees it; only you and managers change it.`}
              checked={shared}
              onChange={(event) => setShared(event.currentTarget.checked)}
            />
          )}
          <ProblemNote problem={problem} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={pending}>
              <Trans>Save</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
