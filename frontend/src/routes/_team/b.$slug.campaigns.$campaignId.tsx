import { Trans } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { useBrand } from '@/api/session';
import { CampaignApplications } from '@/features/applications/campaign-applications';
import { CampaignPage } from '@/features/campaigns/campaign-page';
import { CAMPAIGN_TABS, CampaignTabs } from '@/features/campaigns/campaign-tabs';
import { CampaignCollaborations } from '@/features/collaborations/campaign-collaborations';
import { CampaignShortlists } from '@/features/shortlists/campaign-shortlists';

export const Route = createFileRoute('/_team/b/$slug/campaigns/$campaignId')({
  validateSearch: z.object({ tab: z.catch(z.optional(z.enum(CAMPAIGN_TABS)), undefined) }),
  component: Campaign,
});

function Campaign() {
  const { slug, campaignId } = Route.useParams();
  const { tab = 'partners' } = Route.useSearch();
  const partners = <CampaignCollaborations slug={slug} campaignId={campaignId} />;
  const above = (
    <Link to="/b/$slug/campaigns" params={{ slug }}>
      <Trans>Campaigns</Trans>
    </Link>
  );
  return (
    <CampaignPage brandId={useBrand(slug).id} campaignId={campaignId} above={above}>
      <CampaignTabs
        tab={tab}
        partners={partners}
        shortlists={<CampaignShortlists slug={slug} campaignId={campaignId} />}
        applications={<CampaignApplications slug={slug} campaignId={campaignId} />}
      />
    </CampaignPage>
  );
}
