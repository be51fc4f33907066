import { Anchor } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconMapOff } from '@tabler/icons-react';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { problemOf } from '@/api/problem';
import { EmptyState } from '@/design/empty-state';
import { ErrorNote } from '@/design/error-note';

/** Only the unexpected ends here; refusals are said beside the button that met them. */
export function SomethingBroke({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  if (problemOf(error).status === 404) {
    return <NothingHere />;
  }
  return (
    <ErrorNote
      problem={error}
      onRetry={() => {
        reset();
        void router.invalidate();
      }}
    />
  );
}

/** An address that leads nowhere, or to something this person may not see. */
export function NothingHere() {
  return (
    <EmptyState
      icon={<IconMapOff size={32} stroke={1.5} color="var(--ink-faint)" aria-hidden />}
      title={t`Nothing here`}
      action={
        <Anchor href="/">
          <Trans>Back to the start</Trans>
        </Anchor>
      }
    >
      <Trans>It may have been moved or removed, or it belongs to someone else.</Trans>
    </EmptyState>
  );
}
