import { useQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { useBrand } from '@/api/session';
import { CollaborationPage } from '@/features/collaborations/collaboration-page';
import { collaborationQuery } from '@/features/collaborations/collaboration-queries';
import { NextLetter } from '@/features/outreach/next-letter';

export const Route = createFileRoute('/_team/b/$slug/collaborations/$collaborationId')({ component: Page });

function Page() {
  const { slug, collaborationId } = Route.useParams();
  const brandId = useBrand(slug).id;
  const stage = useQuery(collaborationQuery(brandId, collaborationId)).data?.stage;
  const letter = stage && <NextLetter brandId={brandId} slug={slug} collaborationId={collaborationId} stage={stage} />;
  return <CollaborationPage slug={slug} collaborationId={collaborationId} contactSlot={letter} />;
}
