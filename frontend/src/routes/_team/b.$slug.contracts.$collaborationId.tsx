import { createFileRoute } from '@tanstack/react-router';
import { ContractReview } from '@/features/collaborations/contract-review';

export const Route = createFileRoute('/_team/b/$slug/contracts/$collaborationId')({
  component: function Review() {
    const { slug, collaborationId } = Route.useParams();
    return <ContractReview slug={slug} collaborationId={collaborationId} />;
  },
});
