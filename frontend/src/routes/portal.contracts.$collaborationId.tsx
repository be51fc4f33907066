import { createFileRoute } from '@tanstack/react-router';
import { SigningPage } from '@/features/collaborations/signing-page';

export const Route = createFileRoute('/portal/contracts/$collaborationId')({
  component: function Signing() {
    return <SigningPage collaborationId={Route.useParams().collaborationId} />;
  },
});
