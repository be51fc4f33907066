import { createFileRoute } from '@tanstack/react-router';
import { ReviewQueue } from '@/features/content/review-queue';

export const Route = createFileRoute('/_team/b/$slug/review/')({ component: Page });

function Page() {
  const { slug } = Route.useParams();
  return <ReviewQueue slug={slug} />;
}
