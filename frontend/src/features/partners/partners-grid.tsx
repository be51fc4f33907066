import { Alert, Button, Drawer, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback, useDisclosure, useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconAdjustments, IconSearch, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useBrand } from '@/api/session';
import { DataGrid } from '@/design/data-grid';
import { EmptyState } from '@/design/empty-state';
import { ErrorNote } from '@/design/error-note';
import { useFillHeight } from '@/design/fill-height';
import { useKeys } from '@/design/keyboard';
import { PageHeader } from '@/design/page-header';
import { ListSkeleton } from '@/design/skeletons';
import { AddPartner } from './add-partner';
import { ColumnChooser } from './column-chooser';
import { CopyRows } from './copy-rows';
import { ExportButton } from './export-button';
import { fieldColumn, fieldColumns } from './field-columns';
import { FieldFilters } from './field-filters';
import { fieldsQuery, shownFields, type CustomField } from './field-queries';
import { fieldsAsked } from './field-search';
import { FilterChips, nothing } from './filter-chips';
import { gridColumns, nameColumn } from './grid-columns';
import { laidOut, widened } from './grid-layout';
import { useGridView } from './grid-view';
import { PartnerFilters } from './partner-filters';
import { PartnerPanel } from './partner-panel';
import { partnersQuery, type Network, type PartnerRow } from './partner-queries';
import { isLeftOut, questionOf, sortOf, type PartnerSearch } from './partner-search';
import { howMany } from './partner-words';
import classes from './partners.module.css';
import { RecentActs } from './recent-acts';
import { SearchBuilding } from './search-building';
import { asShown, useSelection, type Selection } from './selection';
import { SelectionActs } from './selection-acts';
import { SelectionBar } from './selection-bar';
import type { TimelineWords } from './timeline-words';
import { useUndoKey } from './undo-key';
import { ViewMenu } from './view-menu';

const LIST = 'partner-list';

type Props = {
  slug: string;
  search: PartnerSearch;
  /** The sentences of everything that can happen with a partner. */
  timelineWords: TimelineWords;
  /** What can be done with the partners that are selected; composed by the route. */
  selectionActions?: (selection: Selection) => ReactNode;
  /** Ways in that other rooms offer, such as importing a list. */
  doors?: ReactNode;
};

/** Everyone this brand knows: search, filters in the address, side panel, selection; all of it by keyboard. */
export function PartnersGrid({ slug, search, timelineWords, selectionActions, doors }: Props) {
  const brand = useBrand(slug);
  const navigate = useNavigate();
  const list = useInfiniteQuery(partnersQuery(brand.id, search));
  const [filtering, { open: filter, close: stopFiltering }] = useDisclosure(false);
  const wide = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false });
  const [beside, setBeside] = useLocalStorage({ key: 'relais.grid.filters', defaultValue: true });
  const box = useRef<HTMLInputElement>(null);
  const aside = useRef<HTMLElement>(null);
  const edits = brand.roles.includes('MANAGER') || brand.roles.includes('CM');
  const namesOnly = !edits && !brand.roles.includes('LEGAL');

  const change = (part: Partial<PartnerSearch>) =>
    void navigate({ to: '.', search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false });
  const add = () => change({ add: true });
  const typed = useDebouncedCallback((q: string) => change({ q: q || undefined }), 250);
  const narrow = () => {
    if (!wide) {
      filter();
      return;
    }
    flushSync(() => setBeside(true));
    aside.current?.querySelector('summary')?.focus();
  };
  useKeys({ '/': () => box.current?.focus() });
  useKeys({ f: narrow }, !namesOnly);
  useUndoKey();
  // The address may change without being typed: by a view, or by going back.
  useEffect(() => {
    if (box.current && document.activeElement !== box.current) {
      box.current.value = search.q ?? '';
    }
  }, [search.q]);

  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const first = list.data?.pages[0];
  const total = first?.total ?? 0;
  const facets = first?.facets ?? [];
  const sort = sortOf(search);
  const at = rows.findIndex((row) => row.id === search.open);
  const look = (row: PartnerRow | undefined) => change({ open: row?.id });
  const openProfile = (row: PartnerRow) =>
    void navigate({ to: '/b/$slug/partners/$partnerId', params: { slug, partnerId: row.id } });
  const selecting = useSelection(search, rows, total);
  const { data: ownFields } = useQuery({ ...fieldsQuery(brand.id), enabled: !namesOnly });
  const fields = shownFields(ownFields);
  const all = [...gridColumns(), ...fieldColumns(fields)];
  const go = useCallback(
    (next: PartnerSearch) => void navigate({ to: '.', search: next, replace: true, resetScroll: false }),
    [navigate],
  );
  const grid = useGridView({ brandId: brand.id, search, all, enabled: !namesOnly, onGo: go });
  const { layout, setLayout } = grid;
  const networks = (search.network ?? []).filter((one) => !isLeftOut(one)) as Network[];
  const columns = (namesOnly ? [nameColumn()] : laidOut(all, layout)).map((column) => ({
    ...column,
    cell: (row: PartnerRow) => column.cell(row, { brandId: brand.id, edits, networks, onLook: look }),
  }));
  const { hasNextPage, isFetching, fetchNextPage } = list;
  const more = useCallback(() => {
    if (hasNextPage && !isFetching) {
      void fetchNextPage();
    }
  }, [hasNextPage, isFetching, fetchNextPage]);
  const sheet = useFillHeight(64);
  useKeys({ a: selecting.selectAll }, edits && rows.length > 0);
  const lookNext = () => {
    if (at < rows.length - 1) {
      look(rows[at + 1]);
    } else {
      void fetchNextPage().then(({ data }) => look(data?.pages.flatMap((page) => page.items)[at + 1] ?? rows[at]));
    }
  };

  const filters = (
    <PartnerFilters brandId={brand.id} facets={facets} search={search} onChange={change}>
      <FieldFilters fields={fields} facets={first?.fieldFacets ?? []} search={search} onChange={change} />
    </PartnerFilters>
  );
  const gone = ownFields ? fieldsAsked(search).filter((id) => !fields.some((field) => field.id === id)) : [];

  return (
    <>
      {rows.length > 0 && (
        <button type="button" className="skip-link" onClick={toTheList}>
          <Trans>Skip to the list</Trans>
        </button>
      )}
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
      <div className={namesOnly ? undefined : classes.layout} data-filters={(wide && beside) || undefined}>
        {!namesOnly && (
          <aside ref={aside} className={classes.filters} aria-label={t`Filters`}>
            {filters}
          </aside>
        )}
        <Stack gap="sm" miw={0}>
          <Group gap={8} wrap="wrap">
            {!namesOnly && (
              <Button
                variant="default"
                leftSection={<IconAdjustments size={18} aria-hidden />}
                aria-expanded={wide ? beside : undefined}
                onClick={wide ? () => setBeside(!beside) : filter}
              >
                <Trans>Filters</Trans>
              </Button>
            )}
            <TextInput
              ref={box}
              style={{ flex: '1 1 200px' }}
              aria-label={t`Search by name, handle or profile address`}
              placeholder={t`Name, @handle or profile address`}
              leftSection={<IconSearch size={18} aria-hidden />}
              defaultValue={search.q ?? ''}
              onChange={(event) => typed(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'ArrowDown') {
                  event.preventDefault();
                  toTheList();
                }
              }}
            />
            {!namesOnly && (
              <>
                <Select
                  w={260}
                  aria-label={t`Sort`}
                  allowDeselect={false}
                  value={sort}
                  onChange={(sort) => change({ sort: sort ?? undefined })}
                  data={[...sorts(Boolean(search.q)), ...fieldSorts(fields)]}
                />
                <ColumnChooser all={all} layout={layout} onChange={setLayout} />
                {edits && <RecentActs brandId={brand.id} />}
                <ExportButton
                  brandId={brand.id}
                  selection={{ question: questionOf(search), except: [], told: total }}
                  columns={layout.columns.map(({ id }) => id)}
                />
              </>
            )}
          </Group>
          {grid.missing && (
            <Alert color="yellow" variant="light" role="status">
              <Trans>
                The view of this link is a colleague’s own, or was removed. What the link asks is shown all the same.
              </Trans>
            </Alert>
          )}
          {gone.length > 0 && (
            <Alert color="yellow" variant="light" role="status">
              <Trans>A field that was asked for here is retired. The list is shown as if it had not been asked.</Trans>
            </Alert>
          )}
          <Group gap={8}>
            {!namesOnly && <ViewMenu brandId={brand.id} grid={grid} onGo={go} />}
            <FilterChips facets={facets} fields={fields} search={search} onChange={change} />
          </Group>
          {first?.building && <SearchBuilding {...first.building} />}
          {first?.approximate && (
            <Text size="sm" c="dimmed" role="status">
              <Trans>Nobody is called exactly so. These names are one letter away.</Trans>
            </Text>
          )}
          {list.isPending && <ListSkeleton height={48} />}
          {list.isError && <ErrorNote problem={list.error} onRetry={() => void list.refetch()} />}
          {list.isSuccess && rows.length === 0 && !first?.building && (
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
              <div
                id={LIST}
                ref={sheet}
                className={list.isPlaceholderData ? classes.stale : undefined}
                aria-busy={list.isPlaceholderData}
              >
                <DataGrid
                  label={t`Partners`}
                  rows={rows}
                  total={total}
                  columns={columns}
                  rowKey={(row) => row.id}
                  rowName={(row) => row.displayName}
                  density={layout.density}
                  onResize={(id, width) => setLayout(widened(layout, id, width))}
                  onOpen={openProfile}
                  onLook={namesOnly ? openProfile : look}
                  selecting={
                    namesOnly
                      ? undefined
                      : {
                          isSelected: selecting.isSelected,
                          onToggle: selecting.toggle,
                          state: selecting.shown ? 'all' : selecting.selection ? 'some' : 'none',
                          onToggleAll: selecting.selection ? selecting.clear : selecting.selectShown,
                        }
                  }
                  sort={sort}
                  onSort={(sort) => change({ sort })}
                  onMore={more}
                />
              </div>
              <Group justify="center">
                {list.hasNextPage && (
                  <Button variant="default" loading={list.isFetchingNextPage} onClick={more}>
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
          {selecting.selection && (
            <SelectionBar
              selection={selecting.selection}
              total={total}
              full={selecting.full}
              onAll={selecting.selectAll}
              onClear={() => {
                selecting.clear();
                toTheList();
              }}
            >
              <SelectionActs
                brandId={brand.id}
                selection={selecting.selection}
                columns={layout.columns.map(({ id }) => id)}
                edits={edits}
              />
              {selectionActions?.(selecting.selection)}
              {'rows' in selecting.selection && (
                <CopyRows
                  rows={asShown(selecting.selection.rows, rows)}
                  columns={columns}
                  fields={fields}
                  networks={networks}
                />
              )}
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
          {filters}
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
        onNext={at >= 0 && (at < rows.length - 1 || hasNextPage) ? lookNext : undefined}
      />
      {edits && search.add && <AddPartner slug={slug} brandId={brand.id} onClose={() => change({ add: undefined })} />}
    </>
  );
}

/** The row that the Tab key would come to. */
function toTheList(): void {
  document.querySelector<HTMLElement>(`#${LIST} [role="row"][tabindex="0"], #${LIST} tr[tabindex="0"]`)?.focus();
}

function fieldSorts(fields: CustomField[]) {
  return fields.flatMap((field) => {
    const { name } = field;
    return [
      { value: fieldColumn(field.id), label: t`${name}, upwards` },
      { value: `-${fieldColumn(field.id)}`, label: t`${name}, downwards` },
    ];
  });
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
    { value: '-views', label: t`Most views first` },
    { value: 'views', label: t`Fewest views first` },
    { value: 'country', label: t`Country, A to Z` },
    { value: '-country', label: t`Country, Z to A` },
    { value: 'audienceCountry', label: t`Audience’s country, A to Z` },
    { value: '-audienceCountry', label: t`Audience’s country, Z to A` },
    { value: 'categories', label: t`First category, A to Z` },
    { value: '-categories', label: t`First category, Z to A` },
    { value: 'tags', label: t`First tag, A to Z` },
    { value: '-tags', label: t`First tag, Z to A` },
    { value: 'owner', label: t`By colleague` },
    { value: '-owner', label: t`By colleague, the other way` },
    { value: 'nextDue', label: t`Next due soonest first` },
    { value: '-nextDue', label: t`Next due latest first` },
    { value: 'doNotContact', label: t`Do not contact, ending soonest first` },
    { value: '-doNotContact', label: t`Do not contact, for good first` },
    { value: 'price', label: t`Lowest rate first` },
    { value: '-price', label: t`Highest rate first` },
    { value: 'cpm', label: t`Lowest CPM first` },
    { value: '-cpm', label: t`Highest CPM first` },
    { value: 'availability', label: t`Available first` },
    { value: '-availability', label: t`Unavailable first` },
    { value: '-reliability', label: t`Most reliable first` },
    { value: 'reliability', label: t`Least reliable first` },
    { value: '-added', label: t`Newest first` },
    { value: 'added', label: t`Longest known first` },
  ];
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
