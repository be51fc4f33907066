import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type SavedView = Schemas['SavedViewView'];
export type ViewSheet = Schemas['SavedViewSheet'];

export const viewsQuery = (brandId: string) =>
  queryOptions({
    queryKey: ['views', brandId],
    queryFn: () => body(api.GET('/api/brands/{brandId}/views', { params: { path: { brandId } } })),
    staleTime: 30_000,
  });

/** What can be done with views of the grid; lists follow, also where it was refused: somebody else was quicker. */
export function useViewChanges(brandId: string) {
  const queryClient = useQueryClient();
  const key = viewsQuery(brandId).queryKey;
  const kept = () => queryClient.invalidateQueries({ queryKey: key });
  return {
    save: useMutation({
      mutationFn: ({ sheet, key }: { sheet: ViewSheet; key: string }) =>
        body(
          api.POST('/api/brands/{brandId}/views', {
            params: { path: { brandId }, header: { 'Idempotency-Key': key } },
            body: sheet,
          }),
        ),
      onSettled: kept,
    }),
    change: useMutation({
      mutationFn: ({ view, sheet }: { view: SavedView; sheet: ViewSheet }) =>
        body(
          api.PUT('/api/brands/{brandId}/views/{viewId}', {
            params: { path: { brandId, viewId: view.id } },
            body: { version: view.version, sheet },
          }),
        ),
      onSettled: kept,
    }),
    remove: useMutation({
      mutationFn: (view: SavedView) =>
        body(
          api.DELETE('/api/brands/{brandId}/views/{viewId}', {
            params: { path: { brandId, viewId: view.id }, query: { version: view.version } },
          }),
        ),
      onSettled: kept,
    }),
    restore: useMutation({
      mutationFn: (view: SavedView) =>
        body(
          api.POST('/api/brands/{brandId}/views/{viewId}/restoration', {
            params: { path: { brandId, viewId: view.id } },
            body: { version: view.version },
          }),
        ),
      onSettled: kept,
    }),
    open: useMutation({
      mutationFn: (viewId: string | undefined) =>
        body(
          api.PUT('/api/brands/{brandId}/usual-view', {
            params: { path: { brandId } },
            body: viewId ? { viewId } : {},
          }),
        ),
      onSuccess: (list) => queryClient.setQueryData(key, list),
    }),
  };
}
