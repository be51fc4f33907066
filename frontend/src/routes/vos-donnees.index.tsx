import { createFileRoute } from '@tanstack/react-router';
import { PublicShell } from '@/app/public-shell';
import { YourDataPage } from '@/features/rights/your-data-page';

/** Anyone asks about their data, without an account. */
export const Route = createFileRoute('/vos-donnees/')({ component: Page });

function Page() {
  return (
    <PublicShell>
      <YourDataPage />
    </PublicShell>
  );
}
