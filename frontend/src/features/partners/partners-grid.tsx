import { Alert, Button, Drawer, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconAdjustments, IconCopy, IconSearch, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type ReactNode } from 'react';
import { useBrand } from '@/api/session';
import { CountText } from '@/design/count-text';
import { DataTable, type Column } from '@/design/data-table';
import { DateText } from '@/design/date-text';
import { EmptyState } from '@/design/empty-state';
import { ErrorNote } from '@/design/error-note';
import { useKeys } from '@/design/keyboard';
import { Lights } from '@/design/lights';
import { PageHeader } from '@/design/page-header';
import { ListSkeleton } from '@/design/skeletons';
import { StatusPill } from '@/design/status-pill';
import { countryName, exactCount } from '@/design/words';
import { AddPartner } from './add-partner';
import { EngagementText } from './engagement-text';
import { Excerpts } from './excerpts';
import { FilterChips, nothing } from './filter-chips';
import { PartnerFilters } from './partner-filters';
import { PartnerPanel } from './partner-panel';
import { partnersQuery, type Network, type PartnerRow } from './partner-queries';
import { isLeftOut, sortOf, type PartnerSearch, type PartnerSort } from './partner-search';
import { handleWords, howMany, lightReadings, mainAccount, stageTone, stageWord } from './partner-words';
import classes from './partners.module.css';
import { PersonCell } from './person-cell';
import type { TimelineWords } from './timeline-words';

type Props = {
  slug: string;
  search: PartnerSearch;
  /** The sentences of everything that can happen with a partner. */
  timelineWords: TimelineWords;
  /** What can be done with the partners that are selected; composed by the route. */
  selectionActions?: (partnerIds: string[]) => ReactNode;
  /** Ways in that other rooms offer, such as importing a list. */
  doors?: ReactNode;
};

/** Everyone this brand knows: search, filters in the address, side panel, j/k/x/Enter. */
export function PartnersGrid({ slug, search, timelineWords, selectionActions, doors }: Props) {
  const brand = useBrand(slug);
  const navigate = useNavigate();
  const list = useInfiniteQuery(partnersQuery(brand.id, search));
  const [selected, setSelected] = useState<ReadonlyMap<string, PartnerRow>>(new Map());
  const [adding, { open: add, close: stopAdding }] = useDisclosure(false);
  const [filtering, { open: filter, close: stopFiltering }] = useDisclosure(false);
  const box = useRef<HTMLInputElement>(null);
  const edits = brand.roles.includes('MANAGER') || brand.roles.includes('CM');
  const namesOnly = !edits && !brand.roles.includes('LEGAL');

  const change = (part: Partial<PartnerSearch>) =>
    void navigate({ to: '.', search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false });
  const typed = useDebouncedCallback((q: string) => change({ q: q || undefined }), 250);
  useKeys({ '/': () => box.current?.focus() });

  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const first = list.data?.pages[0];
  const total = first?.total ?? 0;
  const facets = first?.facets ?? [];
  const sort = sortOf(search);
  const at = rows.findIndex((row) => row.id === search.open);
  const look = (row: PartnerRow | undefined) => change({ open: row?.id });
  const openProfile = (row: PartnerRow) =>
    void navigate({ to: '/b/$slug/partners/$partnerId', params: { slug, partnerId: row.id } });
  const select = (row: PartnerRow) =>
    setSelected((now) => {
      const next = new Map(now);
      if (!next.delete(row.id)) {
        next.set(row.id, row);
      }
      return next;
    });

  return (
    <>
      <PageHeader
        title={t`Partners`}
        beside={list.data && <Text c="dimmed">{howMany(total)}</Text>}
        actions={
          edits && (
            <>
              {doors}
              <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={add}>
                <Trans>Add a partner</Trans>
              </Button>
            </>
          )
        }
      />
      <div className={namesOnly ? undefined : classes.layout}>
        {!namesOnly && (
          <aside className={classes.filters} aria-label={t`Filters`}>
            <PartnerFilters facets={facets} search={search} onChange={change} />
          </aside>
        )}
        <Stack gap="sm" miw={0}>
          <Group gap={8} wrap="wrap">
            <TextInput
              ref={box}
              style={{ flex: '1 1 220px' }}
              aria-label={t`Search by name, handle or profile address`}
              placeholder={t`Name, @handle or profile address`}
              leftSection={<IconSearch size={18} aria-hidden />}
              defaultValue={search.q ?? ''}
              onChange={(event) => typed(event.currentTarget.value)}
            />
            {!namesOnly && (
              <>
                <Select
                  w={290}
                  aria-label={t`Sort`}
                  allowDeselect={false}
                  value={sort}
                  onChange={(sort) => change({ sort: (sort as PartnerSort | null) ?? undefined })}
                  data={sorts(Boolean(search.q))}
                />
                <Button
                  className={classes.narrowOnly}
                  variant="default"
                  leftSection={<IconAdjustments size={18} aria-hidden />}
                  onClick={filter}
                >
                  <Trans>Filters</Trans>
                </Button>
              </>
            )}
          </Group>
          <FilterChips facets={facets} search={search} onChange={change} />
          {first?.building && <Building {...first.building} />}
          {first?.approximate && (
            <Text size="sm" c="dimmed" role="status">
              <Trans>Nobody is called exactly so. These names are one letter away.</Trans>
            </Text>
          )}
          {list.isPending && <ListSkeleton height={48} />}
          {list.isError && <ErrorNote problem={list.error} onRetry={() => void list.refetch()} />}
          {list.isSuccess && rows.length === 0 && (
            <Nobody
              search={search}
              onClear={() => change({ ...nothing(search), q: undefined })}
              onAdd={add}
              edits={edits}
            >
              {doors}
            </Nobody>
          )}
          {rows.length > 0 && (
            <>
              <div className={list.isPlaceholderData ? classes.stale : undefined} aria-busy={list.isPlaceholderData}>
                <DataTable
                  label={t`Partners`}
                  rows={rows}
                  columns={namesOnly ? [nameColumn()] : columns(search, (row) => look(row))}
                  rowKey={(row) => row.id}
                  onOpen={openProfile}
                  onLook={namesOnly ? openProfile : look}
                  onSelect={namesOnly ? undefined : select}
                  isSelected={(row) => selected.has(row.id)}
                  sort={sort}
                  onSort={(sort) => change({ sort: sort as PartnerSort })}
                />
              </div>
              <Group justify="center">
                {list.hasNextPage && (
                  <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                    <Trans>Show more</Trans>
                  </Button>
                )}
                <Text size="sm" c="dimmed" role="status">
                  <Trans>
                    {rows.length} of {total} shown
                  </Trans>
                </Text>
              </Group>
            </>
          )}
          {selected.size > 0 && (
            <SelectionBar rows={[...selected.values()]} onClear={() => setSelected(new Map())}>
              {selectionActions?.([...selected.keys()])}
            </SelectionBar>
          )}
        </Stack>
      </div>
      <Drawer
        opened={filtering}
        onClose={stopFiltering}
        title={t`Filters`}
        closeButtonProps={{ 'aria-label': t`Close` }}
        size="min(100%, 380px)"
      >
        <Stack>
          <PartnerFilters facets={facets} search={search} onChange={change} />
          <Button onClick={stopFiltering}>{t`Show ${howMany(total)}`}</Button>
        </Stack>
      </Drawer>
      <PartnerPanel
        slug={slug}
        brandId={brand.id}
        partnerId={search.open}
        timelineWords={timelineWords}
        onClose={() => look(undefined)}
        onPrevious={at > 0 ? () => look(rows[at - 1]) : undefined}
        onNext={at >= 0 && at < rows.length - 1 ? () => look(rows[at + 1]) : undefined}
      />
      {adding && <AddPartner slug={slug} brandId={brand.id} onClose={stopAdding} />}
    </>
  );
}

function nameColumn(): Column<PartnerRow> {
  return {
    id: 'name',
    header: t`Partner`,
    main: true,
    sortsBy: 'name',
    cell: (row) => (
      <>
        <PersonCell name={row.displayName} accounts={row.accounts} />
        <Excerpts of={row} />
      </>
    ),
  };
}

function columns(search: PartnerSearch, look: (row: PartnerRow) => void): Column<PartnerRow>[] {
  const networks = (search.network ?? []).filter((one) => !isLeftOut(one)) as Network[];
  const account = (row: PartnerRow) => mainAccount(row, networks);
  return [
    nameColumn(),
    {
      id: 'followers',
      header: t`Followers`,
      number: true,
      sortsBy: 'followers',
      sortsFirst: 'down',
      cell: (row) => <CountText value={account(row)?.latest?.followers} />,
    },
    {
      id: 'engagement',
      header: t`Engagement`,
      number: true,
      sortsBy: 'engagement',
      sortsFirst: 'down',
      cell: (row) => <EngagementText figures={account(row)?.latest} />,
    },
    {
      id: 'lights',
      header: t`Lights`,
      sortsBy: 'lights',
      sortsFirst: 'down',
      cell: (row) => (
        <Lights readings={lightReadings(row.lights)} ownerName={row.displayName} onOpen={() => look(row)} />
      ),
    },
    {
      id: 'stage',
      header: t`Stage`,
      sortsBy: 'stage',
      sortsFirst: 'down',
      cell: (row) =>
        row.doNotContact ? (
          <StatusPill tone="bad">
            <Trans>Do not contact</Trans>
          </StatusPill>
        ) : row.stage && row.stage !== 'NONE' ? (
          <StatusPill tone={stageTone(row.stage)}>{stageWord(row.stage)}</StatusPill>
        ) : (
          <span>–</span>
        ),
    },
    {
      id: 'place',
      header: t`Country`,
      sortsBy: 'country',
      cell: (row) => (row.country ? countryName(row.country) : '–'),
    },
    { id: 'owner', header: t`Followed up by`, sortsBy: 'owner', cell: (row) => row.ownerName ?? '–' },
    {
      id: 'contact',
      header: t`Last contact`,
      sortsBy: 'lastContact',
      sortsFirst: 'down',
      cell: (row) => <DateText at={row.lastContact} />,
    },
  ];
}

function sorts(searching: boolean) {
  return [
    ...(searching ? [{ value: 'relevance', label: t`Best match first` }] : []),
    { value: 'name', label: t`Name, A to Z` },
    { value: '-name', label: t`Name, Z to A` },
    { value: '-followers', label: t`Most followers first` },
    { value: 'followers', label: t`Fewest followers first` },
    { value: '-engagement', label: t`Most engagement first` },
    { value: 'engagement', label: t`Least engagement first` },
    { value: '-lastContact', label: t`Latest contact first` },
    { value: 'lastContact', label: t`Oldest contact first` },
    { value: '-lights', label: t`Greenest lights first` },
    { value: 'lights', label: t`Greenest lights last` },
    { value: '-stage', label: t`Furthest stage first` },
    { value: 'stage', label: t`Earliest stage first` },
    { value: 'country', label: t`Country, A to Z` },
    { value: '-country', label: t`Country, Z to A` },
    { value: 'owner', label: t`By colleague` },
    { value: '-owner', label: t`By colleague, the other way` },
    { value: '-added', label: t`Newest first` },
    { value: 'added', label: t`Longest known first` },
  ];
}

/** Until the search knows everybody, nothing on this page may be taken for whole. */
function Building({ done, of }: { done: number; of: number }) {
  const known = exactCount(done);
  const all = exactCount(of);
  return (
    <Alert color="blue" variant="light" role="status" title={t`The search is being built`}>
      <Trans>
        {known} of {all} partners are known so far. Until it is done, lists and counts are incomplete; nothing is lost.
      </Trans>
    </Alert>
  );
}

type NobodyProps = {
  search: PartnerSearch;
  edits: boolean;
  onClear: () => void;
  onAdd: () => void;
  children?: ReactNode;
};

function Nobody({ search, edits, onClear, onAdd, children }: NobodyProps) {
  const icon = <IconUsers size={32} stroke={1.5} color="var(--ink-faint)" aria-hidden />;
  const narrowed = Boolean(search.q) || Object.keys(nothing(search)).length > 0;
  if (narrowed) {
    return (
      <EmptyState
        icon={icon}
        title={t`No profile matches`}
        action={
          <Button variant="default" onClick={onClear}>
            <Trans>Clear the search and the filters</Trans>
          </Button>
        }
      >
        <Trans>Loosen one filter, or look for only the beginning of the name.</Trans>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={icon}
      title={t`Nobody here yet`}
      action={
        edits && (
          <Group gap={8} justify="center">
            {children}
            <Button onClick={onAdd}>
              <Trans>Add a partner</Trans>
            </Button>
          </Group>
        )
      }
    >
      <Trans>Import a list, or paste the address of a profile to add the first partner.</Trans>
    </EmptyState>
  );
}

type SelectionProps = { rows: PartnerRow[]; onClear: () => void; children?: ReactNode };

function SelectionBar({ rows, onClear, children }: SelectionProps) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const lines = rows.map((row) => [row.displayName, ...(row.accounts ?? []).map(handleWords)].join('\t'));
    await navigator.clipboard.writeText(lines.join('\n'));
    setCopied(true);
  };
  return (
    <div className={classes.bar} role="region" aria-label={t`Selection`}>
      <Text fw={600}>{t`Selected: ${rows.length}`}</Text>
      {children}
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconCopy size={16} aria-hidden />}
        onClick={() => void copy()}
      >
        {copied ? t`Copied` : t`Copy names and handles`}
      </Button>
      <Button variant="subtle" size="compact-md" onClick={onClear}>
        <Trans>Clear the selection</Trans>
      </Button>
    </div>
  );
}
