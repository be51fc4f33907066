import { Trans } from '@lingui/react/macro';
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router';
import { useBrand } from '@/api/session';
import { NewCampaign } from '@/features/campaigns/new-campaign';

export const Route = createFileRoute('/_team/b/$slug/campaigns/new')({ component: New });

function New() {
  const { slug } = Route.useParams();
  const navigate = useNavigate();
  return (
    <NewCampaign
      brandId={useBrand(slug).id}
      above={
        <Link to="/b/$slug/campaigns" params={{ slug }}>
          <Trans>Campaigns</Trans>
        </Link>
      }
      onCancel={() => void navigate({ to: '/b/$slug/campaigns', params: { slug } })}
      onPlanned={(campaignId) => void navigate({ to: '/b/$slug/campaigns/$campaignId', params: { slug, campaignId } })}
    />
  );
}
