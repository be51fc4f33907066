import { createFileRoute } from '@tanstack/react-router';
import { PublicShell } from '@/app/public-shell';
import { AppliedLink } from '@/features/applications/applied-link';

/** The link that makes an application count: looking changes nothing, the button does. */
export const Route = createFileRoute('/candidature/$token')({ component: Page });

function Page() {
  const { token } = Route.useParams();
  return (
    <PublicShell>
      <AppliedLink token={token} />
    </PublicShell>
  );
}
