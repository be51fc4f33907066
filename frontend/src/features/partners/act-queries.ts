import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, idempotencyKey } from '@/api/client';
import type { components } from '@/api/schema';
import { sendOver } from './overtaken';
import { partnerQuery, type PartnerRow, type PartnerView } from './partner-queries';
import { useRows } from './row-queries';
import { selectionBody, type Selection } from './selection';

type Schemas = components['schemas'];
export type ActView = Schemas['ActView'];
export type ActRow = Schemas['ActRow'];
export type Deed = Schemas['Deed'];
export type CellEdit = Omit<Schemas['PartnerCells'], 'version'>;

const LOOK_AGAIN = 400;

type CellsTyped = { row: PartnerRow; version?: number; edit: CellEdit; isStill: (now: PartnerView) => boolean };

/** Types over cells of one row: the lists show it at once, and what it was when it is refused. */
export function useEditCells(brandId: string) {
  const queryClient = useQueryClient();
  const rows = useRows(brandId);
  return useMutation({
    mutationFn: ({ row, version, edit, isStill }: CellsTyped) =>
      sendOver({
        version,
        isStill,
        read: () => rows.read(row.id),
        send: (now) =>
          body(
            api.PATCH('/api/brands/{brandId}/partners/{partnerId}/cells', {
              params: { path: { brandId, partnerId: row.id } },
              body: { ...edit, version: now },
            }),
          ),
      }),
    onMutate: ({ row, edit }) =>
      rows.show(row.id, (now) => ({
        ...now,
        ...(edit.tags && { tags: edit.tags.values }),
        ...(edit.ownerId !== undefined && { ownerId: edit.ownerId }),
      })),
    onSuccess: rows.kept,
    onError: (_, { row }) => {
      void queryClient.invalidateQueries({ queryKey: partnerQuery(brandId, row.id).queryKey });
      void queryClient.invalidateQueries({ queryKey: ['partners', brandId, 'list'] });
    },
  });
}

/** Begins what is done to all of a selection; a retry of the same form keeps its key. */
export function useBeginAct(brandId: string) {
  return useMutation({
    mutationFn: ({ key, ...wish }: Schemas['ActWish'] & { key: string }) =>
      body(
        api.POST('/api/brands/{brandId}/partner-acts', {
          params: { path: { brandId }, header: { 'Idempotency-Key': key } },
          body: wish,
        }),
      ),
  });
}

export const isUnderWay = (act: ActView | undefined) => act?.state === 'RUNNING' || act?.state === 'UNDOING';

export const actQuery = (brandId: string, actId: string) =>
  queryOptions({
    queryKey: ['acts', brandId, actId],
    queryFn: () =>
      body(api.GET('/api/brands/{brandId}/partner-acts/{actId}', { params: { path: { brandId, actId } } })),
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? LOOK_AGAIN : false),
  });

/** What was done to many lately, the latest first. */
export const latestActsQuery = (brandId: string) =>
  queryOptions({
    queryKey: ['acts', brandId, 'latest'],
    queryFn: () => body(api.GET('/api/brands/{brandId}/partner-acts', { params: { path: { brandId } } })),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? LOOK_AGAIN : false),
  });

/** Whom a selection means, one by one. */
export const named = async (brandId: string, selection: Selection): Promise<string[]> =>
  'rows' in selection
    ? selection.rows.map((row) => row.id)
    : (
        await body(
          api.POST('/api/brands/{brandId}/partner-selections', {
            params: { path: { brandId } },
            body: selectionBody(selection),
          }),
        )
      ).ids;

export function useUndoAct(brandId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (act: ActView) =>
      body(
        api.POST('/api/brands/{brandId}/partner-acts/{actId}/undo', {
          params: { path: { brandId, actId: act.id } },
          body: { version: act.version },
        }),
      ),
    onSuccess: (act) => {
      queryClient.setQueryData(actQuery(brandId, act.id).queryKey, act);
      void queryClient.invalidateQueries({ queryKey: ['acts', brandId] });
    },
  });
}

/** All partners for whom it ended so, page after page. */
export async function actRows(brandId: string, actId: string, ending: Schemas['ActEnding']): Promise<ActRow[]> {
  const rows: ActRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await body(
      api.GET('/api/brands/{brandId}/partner-acts/{actId}/rows', {
        params: { path: { brandId, actId }, query: { ending, limit: 200, ...(cursor ? { cursor } : {}) } },
      }),
    );
    rows.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return rows;
}

export const actRowsQuery = (brandId: string, actId: string, ending: Schemas['ActEnding']) =>
  queryOptions({
    queryKey: ['acts', brandId, actId, ending],
    queryFn: () =>
      body(
        api.GET('/api/brands/{brandId}/partner-acts/{actId}/rows', {
          params: { path: { brandId, actId }, query: { ending, limit: 20 } },
        }),
      ),
  });

/** The campaigns that partners can be added to, the latest first. */
export const campaignNamesQuery = (brandId: string) =>
  queryOptions({
    queryKey: ['campaign-names', brandId],
    queryFn: () =>
      body(api.GET('/api/brands/{brandId}/campaigns', { params: { path: { brandId }, query: { limit: 200 } } })),
  });

/** Asks for a file and lets the browser fetch it. */
export function useExport(brandId: string) {
  return useMutation({
    mutationFn: (wish: Schemas['ExportWish']) =>
      body(
        api.POST('/api/brands/{brandId}/partner-exports', {
          params: { path: { brandId }, header: { 'Idempotency-Key': idempotencyKey() } },
          body: wish,
        }),
      ),
    onSuccess: ({ url, fileName }) => download(url, fileName),
  });
}

export function download(url: string, fileName: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
}
