import { createFileRoute } from '@tanstack/react-router';
import { DataProtection } from '@/features/rights/data-protection';

export const Route = createFileRoute('/_team/b/$slug/settings/data')({ component: Page });

function Page() {
  const { slug } = Route.useParams();
  return <DataProtection slug={slug} />;
}
