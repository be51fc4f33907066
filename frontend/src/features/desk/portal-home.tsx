import { t } from '@lingui/core/macro';
import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { PageHeader } from '@/design/page-header';

/** What's next for a partner: one card per thing to do, told by the rooms that know them. */
export function PortalHome({ children }: { children: ReactNode }) {
  return (
    <>
      <PageHeader title={t`What’s next`} />
      <Stack gap="lg">{children}</Stack>
    </>
  );
}
