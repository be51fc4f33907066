import { Alert, Anchor, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconArrowUpRight, IconBan } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DateText } from '@/design/date-text';
import { ErrorNote } from '@/design/error-note';
import { Fact, Facts } from '@/design/facts';
import { useKeys } from '@/design/keyboard';
import { Lights } from '@/design/lights';
import { SidePanel } from '@/design/side-panel';
import { ListSkeleton } from '@/design/skeletons';
import { StatusPill } from '@/design/status-pill';
import { AccountList } from './account-list';
import { askingWords, availabilityWords } from './casting-words';
import { FilledFields } from './field-facts';
import { LookAlikes } from './look-alikes';
import { partnerQuery, timelineQuery, type PartnerView } from './partner-queries';
import { lightReadings, placeWords, stageTone, stageWord } from './partner-words';
import type { TimelineWords } from './timeline-words';

type Props = {
  slug: string;
  brandId: string;
  partnerId: string | undefined;
  timelineWords: TimelineWords;
  onClose: () => void;
  onPrevious?: () => void;
  onNext?: () => void;
};

/** A closer look at one row of the grid: lights, figures, last events, and the way to the profile. */
export function PartnerPanel({ slug, brandId, partnerId, timelineWords, onClose, onPrevious, onNext }: Props) {
  const { data, error, isError, refetch } = useQuery({
    ...partnerQuery(brandId, partnerId ?? ''),
    enabled: partnerId !== undefined,
  });
  const partner = data && data.id === partnerId ? data : undefined;
  useArrows(partnerId !== undefined, onPrevious, onNext);
  return (
    <SidePanel
      open={partnerId !== undefined}
      title={<Text fw={600}>{partner?.displayName ?? '…'}</Text>}
      onClose={onClose}
      onPrevious={onPrevious}
      onNext={onNext}
    >
      {isError && <ErrorNote problem={error} onRetry={() => void refetch()} />}
      {!partner && !isError && <ListSkeleton rows={5} />}
      {partner && <Summary slug={slug} brandId={brandId} partner={partner} timelineWords={timelineWords} />}
    </SidePanel>
  );
}

function useArrows(open: boolean, onPrevious?: () => void, onNext?: () => void) {
  useKeys({ ArrowLeft: () => onPrevious?.(), ArrowRight: () => onNext?.() }, open, 'dialog');
}

type SummaryProps = Pick<Props, 'slug' | 'brandId' | 'timelineWords'> & { partner: PartnerView };

function Summary({ slug, brandId, partner, timelineWords }: SummaryProps) {
  const events = useInfiniteQuery(timelineQuery(brandId, partner.id));
  const last = events.data?.pages[0]?.items.slice(0, 4) ?? [];
  return (
    <Stack gap="md">
      {partner.doNotContact && (
        <Alert color="red" variant="light" icon={<IconBan aria-hidden />} title={t`Do not contact`}>
          {partner.doNotContact.reason}
        </Alert>
      )}
      <Group gap="sm">
        <Lights readings={lightReadings(partner.lights)} size={20} ownerName={partner.displayName} />
        {partner.stage && partner.stage !== 'NONE' && (
          <StatusPill tone={stageTone(partner.stage)}>{stageWord(partner.stage)}</StatusPill>
        )}
      </Group>
      <Button
        component={Link}
        to={`/b/${slug}/partners/${partner.id}`}
        leftSection={<IconArrowUpRight size={18} aria-hidden />}
      >
        <Trans>Open the profile</Trans>
      </Button>
      <AccountList accounts={partner.accounts ?? []} />
      <Facts>
        <Fact label={t`Country`}>{placeWords(partner.country, partner.audienceCountry) || '–'}</Fact>
        <Fact label={t`Followed up by`}>{partner.ownerName ?? '–'}</Fact>
        <Fact label={t`Agent`}>{partner.agency ? `${partner.agency.name}` : '–'}</Fact>
        {partner.availability && <Fact label={t`Availability`}>{availabilityWords(partner.availability)}</Fact>}
        {partner.asks && partner.asks.length > 0 && (
          <Fact label={t`Rates, excl. VAT`}>
            {partner.asks.map((asking) => (
              <div key={`${asking.network}${asking.format}${asking.saidOn}`}>{askingWords(asking)}</div>
            ))}
          </Fact>
        )}
        <Fact label={t`Last contact`}>
          <DateText at={partner.lastContact} />
        </Fact>
        <FilledFields brandId={brandId} partner={partner} />
      </Facts>
      {partner.bio && <Text size="sm">{partner.bio}</Text>}
      <Group gap={6}>
        {partner.categories?.map((category) => (
          <Badge key={category} variant="light" color="gray" tt="none" fw={500}>
            {category}
          </Badge>
        ))}
        {partner.tags?.map((tag) => (
          <Badge key={tag} variant="outline" color="gray" tt="none" fw={500}>
            #{tag}
          </Badge>
        ))}
      </Group>
      {last.length > 0 && (
        <Stack gap={4}>
          <Text fw={600} size="sm">
            <Trans>Last events</Trans>
          </Text>
          {last.map((entry) => (
            <Text key={entry.id} size="sm">
              {timelineWords(entry)}{' '}
              <Text span size="xs" c="dimmed">
                <DateText at={entry.at} />
              </Text>
            </Text>
          ))}
          <Anchor component={Link} to={`/b/${slug}/partners/${partner.id}?tab=timeline`} size="sm">
            <Trans>The whole timeline</Trans>
          </Anchor>
        </Stack>
      )}
      <LookAlikes
        slug={slug}
        brandId={brandId}
        partnerId={partner.id}
        most={3}
        frame={(alike) => (
          <Stack gap={8}>
            <Text fw={600} size="sm">
              <Trans>Similar profiles</Trans>
            </Text>
            {alike}
          </Stack>
        )}
      />
    </Stack>
  );
}
