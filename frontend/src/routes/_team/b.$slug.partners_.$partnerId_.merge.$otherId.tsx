import { createFileRoute } from '@tanstack/react-router';
import { MergePage } from '@/features/partners/merge-page';

export const Route = createFileRoute('/_team/b/$slug/partners_/$partnerId_/merge/$otherId')({ component: Screen });

function Screen() {
  const { slug, partnerId, otherId } = Route.useParams();
  return <MergePage slug={slug} keptId={partnerId} absorbedId={otherId} />;
}
