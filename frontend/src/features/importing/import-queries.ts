import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, body } from '@/api/client';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type ImportEdit = Schemas['ImportEdit'];
export type ImportView = Schemas['ImportView'];
export type ImportColumn = Schemas['ImportColumn'];
export type ImportMapping = Schemas['ImportMapping'];
export type ImportReading = Schemas['ImportReading'];
export type ImportRow = Schemas['ImportRow'];
export type ImportVerdict = Schemas['ImportVerdict'];
/** Which rows are looked at: all, of one verdict, or those of which a cell is left out. */
export type RowsWanted = 'ALL' | 'PARTLY' | ImportVerdict;
export type ImportWarning = Schemas['ImportWarning'];
export type ImportState = Schemas['ImportState'];
export type ImportLine = Schemas['ImportLine'];
export type ColumnMeaning = Schemas['ColumnMeaning'];
export type OwnField = Schemas['FieldView'];

/** The brand's own fields that a column may mean. */
export const ownFieldsQuery = (brandId: string) =>
  queryOptions({
    queryKey: ['fields', brandId],
    queryFn: () => body(api.GET('/api/brands/{brandId}/fields', { params: { path: { brandId } } })),
    select: (fields) => fields.items.filter((field) => !field.retired),
    staleTime: 30_000,
  });
export type Network = Schemas['Network'];
export type PartnerPart = Schemas['PartnerPart'];

export const importsQuery = (brandId: string) =>
  queryOptions({
    queryKey: ['imports', brandId],
    queryFn: () =>
      body(api.GET('/api/brands/{brandId}/imports', { params: { path: { brandId }, query: { limit: 10 } } })),
  });

const LOOK_AGAIN = 3_000;

const importKey = (brandId: string, importId: string) => ['import', brandId, importId];

export const importQuery = (brandId: string, importId: string) =>
  queryOptions({
    queryKey: importKey(brandId, importId),
    queryFn: () =>
      body(api.GET('/api/brands/{brandId}/imports/{importId}', { params: { path: { brandId, importId } } })),
  });

function asked(wanted: RowsWanted) {
  switch (wanted) {
    case 'ALL':
      return {};
    case 'PARTLY':
      return { partly: true };
    default:
      return { verdict: wanted };
  }
}

export const rowsQuery = (brandId: string, job: ImportView, wanted: RowsWanted) =>
  infiniteQueryOptions({
    queryKey: ['import-rows', brandId, job.id, job.version, wanted],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/brands/{brandId}/imports/{importId}/rows', {
          params: {
            path: { brandId, importId: job.id },
            query: { limit: 50, ...asked(wanted), ...(pageParam && { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

/** What the undo of an import left as people had changed it. */
export const editsQuery = (brandId: string, job: ImportView) =>
  infiniteQueryOptions({
    queryKey: ['import-edits', brandId, job.id, job.version],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/brands/{brandId}/imports/{importId}/edits', {
          params: {
            path: { brandId, importId: job.id },
            query: { limit: 50, ...(pageParam && { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

function keep(client: QueryClient, brandId: string, job: ImportView) {
  client.setQueryData<ImportView>(importKey(brandId, job.id), (known) =>
    known && known.version > job.version ? known : job,
  );
}

/** The import, kept up to date by the server while something happens to it: also after the tab was closed and reopened. */
export function useImport(brandId: string, importId: string) {
  const client = useQueryClient();
  const query = useQuery({
    ...importQuery(brandId, importId),
    refetchInterval: ({ state }) => (state.data && mayStillCount(state.data) ? LOOK_AGAIN : false),
  });
  const moves = query.data !== undefined && isMoving(query.data.state);
  useEffect(() => {
    if (!moves) {
      return undefined;
    }
    const events = new EventSource(`/api/brands/${brandId}/imports/${importId}/progress`);
    events.addEventListener('import', (event: MessageEvent<string>) => {
      const job = JSON.parse(event.data) as ImportView;
      keep(client, brandId, job);
      if (!isMoving(job.state)) {
        events.close();
        void client.invalidateQueries({ queryKey: ['partners'] });
        void client.invalidateQueries({ queryKey: ['imports', brandId] });
      }
    });
    return () => events.close();
  }, [moves, brandId, importId, client]);
  return query;
}

export function isMoving(state: ImportState): boolean {
  return state === 'MAPPED' || state === 'RUNNING' || state === 'UNDOING';
}

/** The batch that was under way when somebody paused or cancelled is counted only once it has ended. */
export function mayStillCount({ state, counts, rowsDone }: Pick<ImportView, 'state' | 'counts' | 'rowsDone'>): boolean {
  return (state === 'PAUSED' || state === 'CANCELLED') && counts !== undefined && rowsDone < counts.rows;
}

/** The things a person can do to an import. */
export function useImportActions(brandId: string, job: ImportView) {
  const client = useQueryClient();
  const params = { path: { brandId, importId: job.id } };
  const onSuccess = (changed: ImportView) => keep(client, brandId, changed);
  const readAgain = useMutation({
    mutationFn: (reading: Omit<ImportReading, 'version'>) =>
      body(
        api.PUT('/api/brands/{brandId}/imports/{importId}/reading', {
          params,
          body: { ...reading, version: job.version },
        }),
      ),
    onSuccess,
  });
  const map = useMutation({
    mutationFn: (mapping: Omit<ImportMapping, 'version'>) =>
      body(
        api.PUT('/api/brands/{brandId}/imports/{importId}/mapping', {
          params,
          body: { ...mapping, version: job.version },
        }),
      ),
    onSuccess,
  });
  const run = useMutation({
    mutationFn: () =>
      body(api.POST('/api/brands/{brandId}/imports/{importId}/run', { params, body: { version: job.version } })),
    onSuccess,
  });
  const undo = useMutation({
    mutationFn: () => body(api.POST('/api/brands/{brandId}/imports/{importId}/undo', { params })),
    onSuccess,
  });
  const resume = useMutation({
    mutationFn: () => body(api.POST('/api/brands/{brandId}/imports/{importId}/resume', { params })),
    onSuccess,
  });
  const pause = useMutation({
    mutationFn: () => body(api.POST('/api/brands/{brandId}/imports/{importId}/pause', { params })),
    onSuccess,
  });
  const cancel = useMutation({
    mutationFn: () => body(api.POST('/api/brands/{brandId}/imports/{importId}/cancel', { params })),
    onSuccess,
  });
  return { readAgain, map, run, pause, resume, cancel, undo };
}
