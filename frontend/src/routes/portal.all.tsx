import { t } from '@lingui/core/macro';
import { createFileRoute } from '@tanstack/react-router';
import { PageHeader } from '@/design/page-header';
import { MyCollaborations } from '@/features/collaborations/my-collaborations';
import { OwnContentCards } from '@/features/content/own-content-cards';

export const Route = createFileRoute('/portal/all')({ component: Page });

/** Everything between a partner and the brands, done things included. */
function Page() {
  return (
    <div style={{ display: 'grid', gap: 'var(--space-3)' }}>
      <PageHeader title={t`Everything`} />
      <MyCollaborations />
      <OwnContentCards />
    </div>
  );
}
