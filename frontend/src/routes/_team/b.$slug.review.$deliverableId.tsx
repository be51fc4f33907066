import { createFileRoute } from '@tanstack/react-router';
import { ReviewRoom } from '@/features/content/review-room';

export const Route = createFileRoute('/_team/b/$slug/review/$deliverableId')({ component: Page });

function Page() {
  const { slug, deliverableId } = Route.useParams();
  return <ReviewRoom slug={slug} deliverableId={deliverableId} />;
}
