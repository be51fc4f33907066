import { Trans } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import { useBrand } from '@/api/session';
import { CampaignPage } from '@/features/campaigns/campaign-page';
import { CampaignCollaborations } from '@/features/collaborations/campaign-collaborations';

export const Route = createFileRoute('/_team/b/$slug/campaigns/$campaignId')({ component: Campaign });

function Campaign() {
  const { slug, campaignId } = Route.useParams();
  return (
    <CampaignPage
      brandId={useBrand(slug).id}
      campaignId={campaignId}
      above={
        <Link to="/b/$slug/campaigns" params={{ slug }}>
          <Trans>Campaigns</Trans>
        </Link>
      }
    >
      <CampaignCollaborations slug={slug} campaignId={campaignId} />
    </CampaignPage>
  );
}
