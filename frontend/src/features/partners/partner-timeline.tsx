import { Anchor, Button, Stack } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '@/design/empty-state';
import { ErrorNote } from '@/design/error-note';
import { ListSkeleton } from '@/design/skeletons';
import { Timeline, type TimelineItem } from '@/design/timeline';
import { timelineQuery, type PartnerView } from './partner-queries';
import { importedWords, type TimelineWords } from './timeline-words';

type Props = {
  slug: string;
  brandId: string;
  partner: PartnerView;
  words: TimelineWords;
};

/** Everything that happened with this partner, newest first. */
export function PartnerTimeline({ slug, brandId, partner, words }: Props) {
  const lines = useInfiniteQuery(timelineQuery(brandId, partner.id));
  if (lines.isPending) {
    return <ListSkeleton rows={6} />;
  }
  if (lines.isError) {
    return <ErrorNote problem={lines.error} onRetry={() => void lines.refetch()} />;
  }
  const told = lines.data.pages.flatMap((page) => page.items);
  const entries: TimelineItem[] = told.map((entry) => ({
    id: entry.id,
    at: entry.at,
    who: entry.actorName ?? t`${partner.displayName} (portal)`,
    words: entry.link ? (
      <Anchor component={Link} to={`/b/${slug}/${entry.link}`}>
        {words(entry)}
      </Anchor>
    ) : (
      words(entry)
    ),
  }));
  if (!lines.hasNextPage && !told.some((entry) => entry.code === 'PARTNER_ADDED')) {
    entries.push(...beginning(partner));
  }
  if (entries.length === 0) {
    return (
      <EmptyState title={t`Nothing happened yet`}>
        <Trans>Notes, letters, offers and contents will be told here.</Trans>
      </EmptyState>
    );
  }
  return (
    <Stack>
      <Timeline label={t`Timeline of ${partner.displayName}`} items={entries} />
      {lines.hasNextPage && (
        <Button
          variant="default"
          style={{ alignSelf: 'center' }}
          loading={lines.isFetchingNextPage}
          onClick={() => void lines.fetchNextPage()}
        >
          <Trans>Show more</Trans>
        </Button>
      )}
    </Stack>
  );
}

/** An import tells nothing of each partner: how the brand came to know this one stands in the origin. */
function beginning({ origin }: PartnerView): TimelineItem[] {
  return origin ? [{ id: 'origin', at: origin.at, who: origin.byName, words: importedWords(origin.source) }] : [];
}
