import { Trans } from '@lingui/react/macro';
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router';
import { useBrand } from '@/api/session';
import { LightsPage } from '@/features/vetting/lights-page';

export const Route = createFileRoute('/_team/b/$slug/partners_/$partnerId_/lights')({ component: Lights });

/** The profile's address; that page belongs to another room. */
const PROFILE: string = '/b/$slug/partners/$partnerId';

function Lights() {
  const { slug, partnerId } = Route.useParams();
  const navigate = useNavigate();
  return (
    <LightsPage
      brandId={useBrand(slug).id}
      partnerId={partnerId}
      above={
        <Link to={PROFILE} params={{ slug, partnerId }}>
          <Trans>Profile</Trans>
        </Link>
      }
      onSetUniverse={() => void navigate({ to: '/b/$slug/settings/universe', params: { slug } })}
      onDescribe={() => void navigate({ to: PROFILE, params: { slug, partnerId } })}
    />
  );
}
