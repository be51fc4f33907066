import { Anchor, Button, Stack } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '@/design/empty-state';
import { ErrorNote } from '@/design/error-note';
import { ListSkeleton } from '@/design/skeletons';
import { Timeline } from '@/design/timeline';
import { timelineQuery, type PartnerView, type TimelineEntryView } from './partner-queries';
import { timelineWords } from './partner-words';

type Props = {
  brandId: string;
  partner: PartnerView;
  others?: (entry: TimelineEntryView) => string | undefined;
};

/** Everything that happened with this partner, newest first. */
export function PartnerTimeline({ brandId, partner, others }: Props) {
  const lines = useInfiniteQuery(timelineQuery(brandId, partner.id));
  if (lines.isPending) {
    return <ListSkeleton rows={6} />;
  }
  if (lines.isError) {
    return <ErrorNote problem={lines.error} onRetry={() => void lines.refetch()} />;
  }
  const told = lines.data.pages.flatMap((page) => page.items);
  const entries = lines.hasNextPage ? told : [...told, ...beginning(partner, told)];
  if (entries.length === 0) {
    return (
      <EmptyState title={t`Nothing happened yet`}>
        <Trans>Notes, letters, offers and contents will be told here.</Trans>
      </EmptyState>
    );
  }
  return (
    <Stack>
      <Timeline
        label={t`Timeline of ${partner.displayName}`}
        items={entries.map((entry) => ({
          id: entry.id,
          at: entry.at,
          who: entry.actorName,
          words: entry.link ? (
            <Anchor component={Link} to={entry.link}>
              {timelineWords(entry, others)}
            </Anchor>
          ) : (
            timelineWords(entry, others)
          ),
        }))}
      />
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
function beginning(partner: PartnerView, told: TimelineEntryView[]): TimelineEntryView[] {
  if (!partner.origin || told.some((entry) => entry.code === 'PARTNER_ADDED')) {
    return [];
  }
  const { at, by, byName, source } = partner.origin;
  return [{ id: 'origin', at, actorId: by, actorName: byName, code: 'PARTNER_IMPORTED', params: { source } }];
}
