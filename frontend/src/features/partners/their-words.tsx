import { Alert } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { IconAlertOctagon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Facts } from '@/design/facts';

/** What a colleague wrote while the same was typed over, as facts. */
export function TheirWords({ children }: { children: ReactNode }) {
  return (
    <Alert color="red" variant="light" role="alert" icon={<IconAlertOctagon aria-hidden />}>
      <Trans>Someone else changed this meanwhile. Save replaces what is there now:</Trans>
      <Facts>{children}</Facts>
    </Alert>
  );
}
