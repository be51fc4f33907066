import { createFileRoute } from '@tanstack/react-router';
import { z } from 'zod/mini';
import { useBrand } from '@/api/session';
import { WritePage } from '@/features/outreach/write-page';

const KINDS = ['INFORMATION_REQUEST', 'FIRST_CONTACT', 'FOLLOW_UP'] as const;

export const Route = createFileRoute('/_team/b/$slug/collaborations/$collaborationId_/write')({
  validateSearch: z.object({ kind: z.catch(z.enum(KINDS), 'FIRST_CONTACT') }),
  component: Page,
});

function Page() {
  const { slug, collaborationId } = Route.useParams();
  const { kind } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <WritePage
      brandId={useBrand(slug).id}
      slug={slug}
      collaborationId={collaborationId}
      kind={kind}
      onSent={(partnerId) => void navigate({ to: '/b/$slug/messages/$partnerId', params: { slug, partnerId } })}
    />
  );
}
