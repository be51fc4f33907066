import { createFileRoute } from '@tanstack/react-router';
import { OwnContent } from '@/features/content/own-content';

export const Route = createFileRoute('/portal/contents/$id')({ component: Page });

function Page() {
  const { id } = Route.useParams();
  return <OwnContent deliverableId={id} />;
}
