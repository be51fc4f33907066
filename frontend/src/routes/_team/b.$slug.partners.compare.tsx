import { createFileRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { stageSaid } from '@/features/collaborations/words';
import { ComparePage } from '@/features/shortlists/compare-page';
import { evidenceSentence } from '@/features/vetting/evidence-words';

/** `ids` are up to four partners, with commas between them. */
export const Route = createFileRoute('/_team/b/$slug/partners/compare')({
  validateSearch: z.object({ ids: z.optional(z.string()) }),
  component: Screen,
});

function Screen() {
  const { slug } = Route.useParams();
  const { ids = '' } = Route.useSearch();
  const wanted = [...new Set(ids.split(',').filter(Boolean))].slice(0, 4);
  return (
    <ComparePage slug={slug} ids={wanted} because={evidenceSentence} stageWord={(stage) => stageSaid(stage).words} />
  );
}
