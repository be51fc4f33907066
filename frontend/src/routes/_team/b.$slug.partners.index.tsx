import { Button } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import { partnerSearch } from '@/features/partners/partner-search';
import { PartnersGrid } from '@/features/partners/partners-grid';
import { timelineWords } from '../-timeline-words';

export const Route = createFileRoute('/_team/b/$slug/partners/')({
  validateSearch: partnerSearch,
  component: Screen,
});

function Screen() {
  const { slug } = Route.useParams();
  const doors = (
    <Button component={Link} to={`/b/${slug}/partners/import`} variant="default">
      <Trans>Import a list</Trans>
    </Button>
  );
  return <PartnersGrid slug={slug} search={Route.useSearch()} timelineWords={timelineWords} doors={doors} />;
}
