import { Button, Group, TextInput } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { DayField } from '@/design/day-field';
import { today } from '@/design/local-day';

type Source = { saidBy: string; saidOn: string };

/** Who says what a form is about to keep, and when: today, until another day is chosen. */
export function useSource(before: Pick<Source, 'saidBy'> | undefined) {
  const [saidBy, setSaidBy] = useState(before?.saidBy ?? '');
  const [saidOn, setSaidOn] = useState<string | undefined>(today());
  return { source: { saidBy, saidOn: saidOn ?? today() }, saidOn, setSaidBy, setSaidOn };
}

export function SourceFields({ source, saidOn, setSaidBy, setSaidOn }: ReturnType<typeof useSource>) {
  return (
    <Group grow gap={8} align="flex-end">
      <TextInput
        label={t`Who said so`}
        maxLength={120}
        value={source.saidBy}
        onChange={(event) => setSaidBy(event.currentTarget.value)}
      />
      <DayField label={t`Said on`} required value={saidOn} onChange={setSaidOn} />
    </Group>
  );
}

type ActionProps = {
  saving: boolean;
  forgetting: boolean;
  /** Absent where there is nothing to forget. */
  onForget: (() => void) | undefined;
  onClose: () => void;
};

/** Forget what was said, leave it as it is, or save; at the end of a form. */
export function SaidActions({ saving, forgetting, onForget, onClose }: ActionProps) {
  return (
    <Group justify="flex-end" gap={8}>
      {onForget && (
        <Button variant="subtle" color="gray" loading={forgetting} onClick={onForget}>
          <Trans>Not known any more</Trans>
        </Button>
      )}
      <Button variant="default" onClick={onClose}>
        <Trans>Cancel</Trans>
      </Button>
      <Button type="submit" loading={saving}>
        <Trans>Save</Trans>
      </Button>
    </Group>
  );
}
