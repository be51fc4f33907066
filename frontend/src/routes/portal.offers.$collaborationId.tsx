import { createFileRoute } from '@tanstack/react-router';
import { OfferPage } from '@/features/collaborations/offer-page';

export const Route = createFileRoute('/portal/offers/$collaborationId')({
  component: function Offer() {
    return <OfferPage collaborationId={Route.useParams().collaborationId} />;
  },
});
