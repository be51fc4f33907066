import { createFileRoute } from '@tanstack/react-router';
import { BrandJournal } from '@/features/identity/brand-journal';

export const Route = createFileRoute('/_team/b/$slug/settings/audit')({ component: Page });

function Page() {
  const { slug } = Route.useParams();
  return <BrandJournal slug={slug} />;
}
