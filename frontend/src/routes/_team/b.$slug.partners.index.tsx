import { Button } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import { useBrand } from '@/api/session';
import { PasteDoor } from '@/features/importing/paste-door';
import { partnerSearch } from '@/features/partners/partner-search';
import { PartnersGrid } from '@/features/partners/partners-grid';
import { named } from '@/features/partners/act-queries';
import { countOf, type Selection } from '@/features/partners/selection';
import { AddToShortlist, CompareLink } from '@/features/shortlists/add-to-shortlist';
import { timelineWords } from '../-timeline-words';

export const Route = createFileRoute('/_team/b/$slug/partners/')({
  validateSearch: partnerSearch,
  component: Screen,
});

function Screen() {
  const { slug } = Route.useParams();
  const brand = useBrand(slug);
  const doors = (
    <>
      <Button component={Link} to={`/b/${slug}/agencies`} variant="subtle">
        <Trans>Agencies</Trans>
      </Button>
      <Button component={Link} to={`/b/${slug}/partners/duplicates`} variant="subtle">
        <Trans>Possible duplicates</Trans>
      </Button>
      <Button component={Link} to={`/b/${slug}/partners/due`} variant="subtle">
        <Trans>To be informed</Trans>
      </Button>
      <Button component={Link} to={`/b/${slug}/partners/import`} variant="default">
        <Trans>Import a list</Trans>
      </Button>
    </>
  );
  const mayImport = brand.roles.includes('MANAGER') || brand.roles.includes('CM');
  return (
    <>
      {mayImport && <PasteDoor brandId={brand.id} slug={slug} />}
      <PartnersGrid
        slug={slug}
        search={Route.useSearch()}
        timelineWords={timelineWords}
        doors={doors}
        selectionActions={toShortlist(slug, brand.id)}
      />
    </>
  );
}

/** Whoever is selected can be shortlisted; those picked one by one can also be compared. */
const toShortlist = (slug: string, brandId: string) => (selection: Selection) => (
  <>
    <AddToShortlist slug={slug} who={{ count: countOf(selection), ids: () => named(brandId, selection) }} compact />
    <CompareLink slug={slug} partnerIds={'rows' in selection ? selection.rows.map((row) => row.id) : []} compact />
  </>
);
