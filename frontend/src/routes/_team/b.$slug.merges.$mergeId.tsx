import { createFileRoute } from '@tanstack/react-router';
import { MergeResult } from '@/features/partners/merge-result';

export const Route = createFileRoute('/_team/b/$slug/merges/$mergeId')({ component: Screen });

function Screen() {
  const { slug, mergeId } = Route.useParams();
  return <MergeResult slug={slug} mergeId={mergeId} />;
}
