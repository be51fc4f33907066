import { useQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { useBrand } from '@/api/session';
import { Conversation } from '@/features/outreach/conversation';
import { partnerQuery } from '@/features/partners/partner-queries';

export const Route = createFileRoute('/_team/b/$slug/messages/$partnerId')({ component: Page });

function Page() {
  const { slug, partnerId } = Route.useParams();
  const brandId = useBrand(slug).id;
  const name = useQuery(partnerQuery(brandId, partnerId)).data?.displayName;
  return <Conversation brandId={brandId} slug={slug} partnerId={partnerId} partnerName={name} />;
}
