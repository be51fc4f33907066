import { Button, Text } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { exactCount } from '@/design/words';
import classes from './partners.module.css';
import { countOf, MOST, type Selection } from './selection';

type Props = {
  selection: Selection;
  /** How many match the question that is shown. */
  total: number;
  /** Whether no more can be named one by one. */
  full: boolean;
  onAll: () => void;
  onClear: () => void;
  /** What can be done with them. */
  children?: ReactNode;
};

/** Who is selected, how to mean all who match, and what can be done with them. */
export function SelectionBar({ selection, total, full, onAll, onClear, children }: Props) {
  const count = countOf(selection);
  const words = exactCount(count);
  const all = exactCount(total);
  return (
    <div className={classes.bar} role="region" aria-label={t`Selection`}>
      <Text fw={600} role="status">
        {'rows' in selection ? t`Selected: ${words}` : t`Selected: all ${words} that match`}
      </Text>
      {'rows' in selection && count < total && (
        <Button variant="light" size="compact-md" onClick={onAll}>
          {t`Select all ${all} that match`}
        </Button>
      )}
      {full && (
        <Text size="sm" c="dimmed">
          <Trans>{MOST} at most can be picked one by one.</Trans>
        </Text>
      )}
      {children}
      <Button variant="subtle" size="compact-md" onClick={onClear}>
        <Trans>Clear the selection</Trans>
      </Button>
    </div>
  );
}
