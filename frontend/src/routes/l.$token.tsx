import { createFileRoute } from '@tanstack/react-router';
import { PublicShell } from '@/app/public-shell';
import { LinkPage } from '@/features/sign-in/link-page';

/** A one-use link: looking never spends it, only the button does. */
export const Route = createFileRoute('/l/$token')({ component: Page });

function Page() {
  const { token } = Route.useParams();
  return (
    <PublicShell>
      <LinkPage token={token} />
    </PublicShell>
  );
}
