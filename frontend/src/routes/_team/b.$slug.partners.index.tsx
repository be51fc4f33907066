import { createFileRoute } from '@tanstack/react-router';
import { partnerSearch } from '@/features/partners/partner-search';
import { PartnersGrid } from '@/features/partners/partners-grid';

export const Route = createFileRoute('/_team/b/$slug/partners/')({
  validateSearch: partnerSearch,
  component: Screen,
});

function Screen() {
  const { slug } = Route.useParams();
  return <PartnersGrid slug={slug} search={Route.useSearch()} />;
}
