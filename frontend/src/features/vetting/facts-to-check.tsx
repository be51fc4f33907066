import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { exactDate } from '@/design/words';
import type { LightsReport } from './lights-queries';

type Props = {
  facts: LightsReport['facts'];
  busy: boolean;
  onUphold: (factId: string) => void;
  onDismiss: (factId: string, reason: string) => void;
};

/** Facts that nobody has checked: read the source, then say whether it is so. */
export function FactsToCheck({ facts, busy, onUphold, onDismiss }: Props) {
  const [dismissing, setDismissing] = useState<string>();
  const [reason, setReason] = useState('');
  return facts
    .filter((fact) => fact.standing === 'TO_CHECK')
    .map((fact) => (
      <Stack key={fact.id} gap="xs">
        <Text>
          {fact.title} ({exactDate(fact.on)}){' '}
          <Anchor href={fact.link} target="_blank" rel="noreferrer noopener">
            <Trans>Read the source</Trans>
          </Anchor>
        </Text>
        {dismissing === fact.id ? (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              onDismiss(fact.id, reason);
            }}
          >
            <Stack gap="xs">
              <TextInput
                label={t`Why it is not so`}
                required
                minLength={10}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
              <Group gap="xs">
                <Button type="submit" size="compact-md" loading={busy}>
                  <Trans>Dismiss</Trans>
                </Button>
                <Button size="compact-md" variant="default" onClick={() => setDismissing(undefined)}>
                  <Trans>Cancel</Trans>
                </Button>
              </Group>
            </Stack>
          </form>
        ) : (
          <Group gap="xs">
            <Button size="compact-md" variant="light" loading={busy} onClick={() => onUphold(fact.id)}>
              <Trans>It is so</Trans>
            </Button>
            <Button size="compact-md" variant="default" onClick={() => setDismissing(fact.id)}>
              <Trans>It is not so…</Trans>
            </Button>
          </Group>
        )}
      </Stack>
    ));
}
