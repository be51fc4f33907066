import { createFileRoute } from '@tanstack/react-router';
import { PublicShell } from '@/app/public-shell';
import { OptOutPage } from '@/features/outreach/opt-out-page';

/** The way out of a letter: looking changes nothing, the button does. */
export const Route = createFileRoute('/opt-out/$token')({ component: Page });

function Page() {
  const { token } = Route.useParams();
  return (
    <PublicShell>
      <OptOutPage token={token} />
    </PublicShell>
  );
}
