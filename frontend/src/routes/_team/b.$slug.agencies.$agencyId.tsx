import { createFileRoute } from '@tanstack/react-router';
import { OpenCollaborations } from '@/features/collaborations/open-collaborations';
import { AgencyPage } from '@/features/partners/agency-page';

export const Route = createFileRoute('/_team/b/$slug/agencies/$agencyId')({ component: Screen });

function Screen() {
  const { slug, agencyId } = Route.useParams();
  return (
    <AgencyPage
      slug={slug}
      agencyId={agencyId}
      open={(partnerId) => <OpenCollaborations slug={slug} partnerId={partnerId} />}
    />
  );
}
