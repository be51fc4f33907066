import { createFileRoute } from '@tanstack/react-router';
import { DuplicatesList } from '@/features/partners/duplicates-list';

export const Route = createFileRoute('/_team/b/$slug/partners/duplicates')({ component: Screen });

function Screen() {
  return <DuplicatesList slug={Route.useParams().slug} />;
}
