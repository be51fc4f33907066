import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { EmptyState } from '@/design/empty-state';
import { PageHeader } from '@/design/page-header';

/** What's next for a partner: one card per thing to do. */
export function PortalHome() {
  return (
    <>
      <PageHeader title={t`What’s next`} />
      <EmptyState title={t`Nothing to do right now`}>
        <Trans>A letter tells you when something is waiting here.</Trans>
      </EmptyState>
    </>
  );
}
