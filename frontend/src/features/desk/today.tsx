import { Chip, Group, Title } from '@mantine/core';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconSunHigh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '@/api/session';
import { EmptyState } from '@/design/empty-state';
import { ErrorNote } from '@/design/error-note';
import { PageHeader } from '@/design/page-header';
import { ListSkeleton } from '@/design/skeletons';
import { type TodayItem, todayQuery } from './desk-queries';
import { TodayList } from './today-list';
import classes from './today.module.css';
import { sortWords } from './today-words';

/** What waits for me, by due date, across brands; each row leads straight to the act. */
export function Today() {
  const { brands, admin } = useSession();
  const today = useQuery(todayQuery);
  const [sort, setSort] = useState('');
  const items = today.data?.items ?? [];
  const sorts = [...new Set(items.map((item) => sortWords(item.kind)))];
  const shown = items.filter((item) => !sort || sortWords(item.kind) === sort);

  return (
    <>
      <PageHeader
        title={t`Today`}
        below={
          today.data && items.length > 0
            ? plural(items.length, { one: '# thing waits for you', other: '# things wait for you' })
            : undefined
        }
      />
      {today.isPending && <ListSkeleton rows={6} height={64} />}
      {today.error && !today.data && <ErrorNote problem={today.error} onRetry={() => void today.refetch()} />}
      {today.data && items.length === 0 && (
        <EmptyState
          icon={<IconSunHigh size={32} stroke={1.5} color="var(--ink-faint)" aria-hidden />}
          title={t`Nothing waits for you`}
        >
          {brands.length === 0 && admin ? (
            <Trans>
              Create a brand and give colleagues their roles in Administration: their work will appear here.
            </Trans>
          ) : (
            <Trans>What needs you will be here, the most urgent first.</Trans>
          )}
        </EmptyState>
      )}
      {sorts.length > 1 && (
        <Chip.Group value={sort} onChange={(chosen) => setSort(String(chosen))}>
          <Group className={classes.filters} role="radiogroup" aria-label={t`Show`}>
            <Chip value="" size="sm">
              <Trans>Everything</Trans>
            </Chip>
            {sorts.map((one) => (
              <Chip key={one} value={one} size="sm">
                {one}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      )}
      {groups(shown).map(([heading, group]) => (
        <section key={heading} className={classes.group} aria-label={heading}>
          <div className={classes.heading}>
            <Title order={2} size="h3">
              {heading}
            </Title>
            <span className={classes.count}>{group.length}</span>
          </div>
          <TodayList items={group} severalBrands={brands.length > 1} />
        </section>
      ))}
    </>
  );
}

function groups(items: TodayItem[]): [string, TodayItem[]][] {
  const late = items.filter((item) => item.late);
  const dated = items.filter((item) => !item.late && item.dueOn);
  const open = items.filter((item) => !item.late && !item.dueOn);
  return (
    [
      [t`Late`, late],
      [t`With a date`, dated],
      [t`When you can`, open],
    ] as [string, TodayItem[]][]
  ).filter(([, group]) => group.length > 0);
}
