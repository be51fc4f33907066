import { createFileRoute } from '@tanstack/react-router';
import { DueList } from '@/features/rights/due-list';

export const Route = createFileRoute('/_team/b/$slug/partners/due')({ component: Screen });

function Screen() {
  return <DueList slug={Route.useParams().slug} />;
}
