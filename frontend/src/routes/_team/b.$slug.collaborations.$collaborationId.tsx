import { createFileRoute } from '@tanstack/react-router';
import { CollaborationPage } from '@/features/collaborations/collaboration-page';

export const Route = createFileRoute('/_team/b/$slug/collaborations/$collaborationId')({
  component: function Collaboration() {
    const { slug, collaborationId } = Route.useParams();
    return <CollaborationPage slug={slug} collaborationId={collaborationId} />;
  },
});
