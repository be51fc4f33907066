import { useQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { useBrand } from '@/api/session';
import { CollaborationPage } from '@/features/collaborations/collaboration-page';
import { collaborationQuery } from '@/features/collaborations/collaboration-queries';
import { CollaborationContents } from '@/features/content/collaboration-contents';
import { NextLetter } from '@/features/outreach/next-letter';

export const Route = createFileRoute('/_team/b/$slug/collaborations/$collaborationId')({ component: Page });

function Page() {
  const { slug, collaborationId } = Route.useParams();
  const brandId = useBrand(slug).id;
  const stage = useQuery(collaborationQuery(brandId, collaborationId)).data?.stage;
  return (
    <CollaborationPage
      slug={slug}
      collaborationId={collaborationId}
      contents={<CollaborationContents slug={slug} brandId={brandId} collaborationId={collaborationId} />}
      contactSlot={
        stage && <NextLetter brandId={brandId} slug={slug} collaborationId={collaborationId} stage={stage} />
      }
    />
  );
}
