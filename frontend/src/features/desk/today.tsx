import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconSunHigh } from '@tabler/icons-react';
import { EmptyState } from '@/design/empty-state';
import { PageHeader } from '@/design/page-header';

/** What waits for me, by due date, across brands. */
export function Today() {
  return (
    <>
      <PageHeader title={t`Today`} />
      <EmptyState
        icon={<IconSunHigh size={32} stroke={1.5} color="var(--ink-faint)" aria-hidden />}
        title={t`Nothing waits for you`}
      >
        <Trans>What needs you will be here, the most urgent first.</Trans>
      </EmptyState>
    </>
  );
}
