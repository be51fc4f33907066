import { createFileRoute } from '@tanstack/react-router';
import { PublicShell } from '@/app/public-shell';
import { ApplyPage } from '@/features/applications/apply-page';

/** Anyone applies to a campaign, without an account. */
export const Route = createFileRoute('/candidater/$key')({ component: Page });

function Page() {
  const { key } = Route.useParams();
  return (
    <PublicShell>
      <ApplyPage formKey={key} />
    </PublicShell>
  );
}
