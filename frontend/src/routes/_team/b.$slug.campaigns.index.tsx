import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { useBrand } from '@/api/session';
import { CampaignList } from '@/features/campaigns/campaign-list';

export const Route = createFileRoute('/_team/b/$slug/campaigns/')({ component: Campaigns });

function Campaigns() {
  const { slug } = Route.useParams();
  const brand = useBrand(slug);
  const navigate = useNavigate();
  const plans = brand.roles.includes('MANAGER') || brand.roles.includes('CM');
  return (
    <CampaignList
      brandId={brand.id}
      onPlan={plans ? () => void navigate({ to: '/b/$slug/campaigns/new', params: { slug } }) : undefined}
      onOpen={(campaignId) => void navigate({ to: '/b/$slug/campaigns/$campaignId', params: { slug, campaignId } })}
    />
  );
}
