import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { useBrand } from '@/api/session';
import { AddToCampaign, PartnerCollaborations } from '@/features/collaborations/partner-collaborations';
import { PartnerProfile } from '@/features/partners/partner-profile';
import { profileSearch } from '@/features/partners/profile-tabs';
import { AddToShortlist } from '@/features/shortlists/add-to-shortlist';
import { LightsPanel } from '@/features/vetting/lights-panel';
import { timelineWords } from '../-timeline-words';

export const Route = createFileRoute('/_team/b/$slug/partners/$partnerId')({
  validateSearch: profileSearch,
  component: Screen,
});

function Screen() {
  const { slug, partnerId } = Route.useParams();
  const { tab = 'overview' } = Route.useSearch();
  const brandId = useBrand(slug).id;
  const navigate = useNavigate();
  const lights = (
    <LightsPanel
      brandId={brandId}
      partnerId={partnerId}
      onSetUniverse={() => void navigate({ to: '/b/$slug/settings/universe', params: { slug } })}
      onDescribe={() => window.scrollTo({ top: 0, behavior: 'smooth' })}
    />
  );
  const collaborations = <PartnerCollaborations slug={slug} partnerId={partnerId} />;
  const actions = (
    <>
      <AddToShortlist slug={slug} who={[partnerId]} />
      <AddToCampaign slug={slug} partnerId={partnerId} />
    </>
  );
  return (
    <PartnerProfile
      key={partnerId}
      slug={slug}
      partnerId={partnerId}
      tab={tab}
      slots={{ lights, collaborations, actions, timelineWords }}
    />
  );
}
