import { createFileRoute } from '@tanstack/react-router';
import { PartnerProfile } from '@/features/partners/partner-profile';
import { profileSearch } from '@/features/partners/profile-tabs';

export const Route = createFileRoute('/_team/b/$slug/partners/$partnerId')({
  validateSearch: profileSearch,
  component: Screen,
});

function Screen() {
  const { slug, partnerId } = Route.useParams();
  const { tab = 'overview' } = Route.useSearch();
  return <PartnerProfile key={partnerId} slug={slug} partnerId={partnerId} tab={tab} />;
}
