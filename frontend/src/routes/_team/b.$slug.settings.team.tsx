import { createFileRoute } from '@tanstack/react-router';
import { BrandTeam } from '@/features/identity/brand-team';

export const Route = createFileRoute('/_team/b/$slug/settings/team')({ component: Page });

function Page() {
  const { slug } = Route.useParams();
  return <BrandTeam slug={slug} />;
}
