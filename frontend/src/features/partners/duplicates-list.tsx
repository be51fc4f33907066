import { Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconArrowLeft, IconUsers } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useBrand } from '@/api/session';
import { EmptyState } from '@/design/empty-state';
import { ErrorNote } from '@/design/error-note';
import { PageHeader } from '@/design/page-header';
import { ProblemNote } from '@/design/problem-note';
import { ListSkeleton } from '@/design/skeletons';
import { exactCount } from '@/design/words';
import { duplicatesQuery, useTellApart, type DuplicatePair } from './duplicate-queries';
import { reasonWords } from './duplicate-words';
import { PersonCell } from './person-cell';
import classes from './merging.module.css';

type Props = { slug: string };

/** Who of this brand may be one person, the surest first. */
export function DuplicatesList({ slug }: Props) {
  const brand = useBrand(slug);
  const pairs = useInfiniteQuery(duplicatesQuery(brand.id));
  const tellApart = useTellApart(brand.id);
  const [told, setTold] = useState<DuplicatePair>();
  const total = pairs.data?.pages[0]?.total ?? 0;
  const shown = exactCount(total);
  const merges = pairs.data?.pages[0]?.merges ?? false;
  const tell = (pair: DuplicatePair, apart: boolean) =>
    tellApart.mutate(
      { partnerId: pair.one.id, otherId: pair.other.id, apart },
      { onSuccess: () => setTold(apart ? pair : undefined) },
    );
  return (
    <>
      <PageHeader
        title={t`Possible duplicates`}
        above={
          <Anchor component={Link} to={`/b/${slug}/partners`} size="sm">
            <IconArrowLeft size={14} aria-hidden /> <Trans>Partners</Trans>
          </Anchor>
        }
        below={
          pairs.data && (
            <Text c="dimmed" size="sm">
              {plural(total, { one: `${shown} pair to look at`, other: `${shown} pairs to look at` })}
            </Text>
          )
        }
      />
      <Stack>
        <ProblemNote problem={tellApart.error} />
        {told && (
          <Group role="status" gap="sm">
            <Text size="sm">{t`${told.one.displayName} and ${told.other.displayName} are two people: not suggested again.`}</Text>
            <Button variant="subtle" size="compact-sm" onClick={() => tell(told, false)}>
              <Trans>Undo</Trans>
            </Button>
          </Group>
        )}
        {pairs.isPending && <ListSkeleton rows={5} />}
        {pairs.isError && <ErrorNote problem={pairs.error} onRetry={() => void pairs.refetch()} />}
        {pairs.data && total === 0 && (
          <EmptyState
            icon={<IconUsers size={32} stroke={1.5} color="var(--ink-faint)" aria-hidden />}
            title={t`Nobody seems to be here twice`}
          >
            <Trans>
              Pairs appear here when two partners share an e-mail, a phone, a handle in another form, or a name and a
              link.
            </Trans>
          </EmptyState>
        )}
        <ul className={classes.pairs} aria-label={t`Possible duplicates`}>
          {pairs.data?.pages
            .flatMap((page) => page.items)
            .map((pair) => (
              <li key={`${pair.one.id}:${pair.other.id}`}>
                <Pair slug={slug} pair={pair} merges={merges} onApart={() => tell(pair, true)} />
              </li>
            ))}
        </ul>
        {pairs.hasNextPage && (
          <Button
            variant="default"
            style={{ alignSelf: 'center' }}
            loading={pairs.isFetchingNextPage}
            onClick={() => void pairs.fetchNextPage()}
          >
            <Trans>Show more</Trans>
          </Button>
        )}
      </Stack>
    </>
  );
}

type PairProps = { slug: string; pair: DuplicatePair; merges: boolean; onApart: () => void };

function Pair({ slug, pair: { one, other, reasons }, merges, onApart }: PairProps) {
  return (
    <Paper>
      <div className={classes.pair}>
        {[one, other].map((person) => (
          <Anchor key={person.id} component={Link} to={`/b/${slug}/partners/${person.id}`} c="inherit">
            <PersonCell name={person.displayName} accounts={person.accounts} />
          </Anchor>
        ))}
        <Text size="sm" className={classes.why}>
          {reasons.map(reasonWords).join(' · ')}
        </Text>
        {merges && (
          <Group gap="xs">
            <Button component={Link} to={`/b/${slug}/partners/${one.id}/merge/${other.id}`} variant="default">
              <Trans>Compare and merge</Trans>
            </Button>
            <Button variant="subtle" onClick={onApart}>
              <Trans>Two people</Trans>
            </Button>
          </Group>
        )}
      </div>
    </Paper>
  );
}
