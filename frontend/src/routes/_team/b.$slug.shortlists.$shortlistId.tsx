import { createFileRoute } from '@tanstack/react-router';
import { ShortlistPage } from '@/features/shortlists/shortlist-page';

export const Route = createFileRoute('/_team/b/$slug/shortlists/$shortlistId')({ component: Screen });

function Screen() {
  const { slug, shortlistId } = Route.useParams();
  return <ShortlistPage key={shortlistId} slug={slug} shortlistId={shortlistId} />;
}
