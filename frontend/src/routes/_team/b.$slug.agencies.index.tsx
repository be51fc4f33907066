import { createFileRoute } from '@tanstack/react-router';
import { AgenciesList } from '@/features/partners/agencies-list';

export const Route = createFileRoute('/_team/b/$slug/agencies/')({ component: Screen });

function Screen() {
  return <AgenciesList slug={Route.useParams().slug} />;
}
