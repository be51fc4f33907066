import { createFileRoute } from '@tanstack/react-router';
import { PublicShell } from '@/app/public-shell';
import { YourDataLink } from '@/features/rights/your-data-link';

/** The link that proves an address: looking changes nothing, the button does. */
export const Route = createFileRoute('/vos-donnees/$token')({ component: Page });

function Page() {
  const { token } = Route.useParams();
  return (
    <PublicShell>
      <YourDataLink token={token} />
    </PublicShell>
  );
}
