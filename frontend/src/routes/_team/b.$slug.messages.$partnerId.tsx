import { createFileRoute } from '@tanstack/react-router';
import { useBrand } from '@/api/session';
import { Conversation } from '@/features/outreach/conversation';

export const Route = createFileRoute('/_team/b/$slug/messages/$partnerId')({ component: Page });

function Page() {
  const { slug, partnerId } = Route.useParams();
  return <Conversation brandId={useBrand(slug).id} slug={slug} partnerId={partnerId} />;
}
