import { createFileRoute } from '@tanstack/react-router';
import { z } from 'zod/mini';
import { useBrand } from '@/api/session';
import { ConversationList } from '@/features/outreach/conversation-list';

export const Route = createFileRoute('/_team/b/$slug/messages/')({
  validateSearch: z.object({ toAnswer: z.optional(z.boolean()) }),
  component: Page,
});

function Page() {
  const { slug } = Route.useParams();
  const { toAnswer } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <ConversationList
      brandId={useBrand(slug).id}
      slug={slug}
      awaitingUs={toAnswer ?? false}
      onFilter={(ours) => void navigate({ search: ours ? { toAnswer: true } : {} })}
    />
  );
}
