import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type DuplicatePair = Schemas['DuplicatePair'];
export type DuplicateReason = Schemas['DuplicateReason'];
export type MergePreview = Schemas['MergePreview'];
export type MergeView = Schemas['MergeView'];
export type MergeField = Schemas['MergeField'];
export type MergePart = Schemas['MergePart'];
export type MergeCount = Schemas['MergeCount'];

const LOOK_AGAIN = 700;

export const duplicatesQuery = (brandId: string) =>
  infiniteQueryOptions({
    queryKey: ['partners', brandId, 'duplicates'],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/brands/{brandId}/duplicates', {
          params: { path: { brandId }, query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });

export const duplicatesOfQuery = (brandId: string, partnerId: string) =>
  queryOptions({
    queryKey: ['partners', brandId, 'duplicates-of', partnerId],
    queryFn: () =>
      body(
        api.GET('/api/brands/{brandId}/partners/{partnerId}/duplicates', { params: { path: { brandId, partnerId } } }),
      ),
  });

export const mergePreviewQuery = (brandId: string, partnerId: string, otherId: string) =>
  queryOptions({
    queryKey: ['partners', brandId, 'merge-preview', partnerId, otherId],
    queryFn: () =>
      body(
        api.GET('/api/brands/{brandId}/partners/{partnerId}/merge-preview/{otherId}', {
          params: { path: { brandId, partnerId, otherId } },
        }),
      ),
  });

/** Follows a merge until it is done, or taken back. */
export const mergeQuery = (brandId: string, mergeId: string) =>
  queryOptions({
    queryKey: ['merges', brandId, mergeId],
    queryFn: () => body(api.GET('/api/brands/{brandId}/merges/{mergeId}', { params: { path: { brandId, mergeId } } })),
    refetchInterval: ({ state }) => (isMoving(state.data) ? LOOK_AGAIN : false),
  });

export const isMoving = (merge: MergeView | undefined) => merge?.state === 'RUNNING' || merge?.state === 'UNDOING';

export function useTellApart(brandId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ partnerId, otherId, apart }: { partnerId: string; otherId: string; apart: boolean }) => {
      const params = { path: { brandId, partnerId, otherId } };
      return apart
        ? body(api.PUT('/api/brands/{brandId}/partners/{partnerId}/not-the-same/{otherId}', { params }))
        : body(api.DELETE('/api/brands/{brandId}/partners/{partnerId}/not-the-same/{otherId}', { params }));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['partners', brandId] }),
  });
}

export function useMerge(brandId: string, key: string) {
  return useMutation({
    mutationFn: (wish: Schemas['MergeWish']) =>
      body(
        api.POST('/api/brands/{brandId}/merges', {
          params: { path: { brandId }, header: { 'Idempotency-Key': key } },
          body: wish,
        }),
      ),
  });
}

export function useUndoMerge(brandId: string, merge: MergeView) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/brands/{brandId}/merges/{mergeId}/undo', {
          params: { path: { brandId, mergeId: merge.id } },
          body: { version: merge.version },
        }),
      ),
    onSuccess: (now) => client.setQueryData(mergeQuery(brandId, merge.id).queryKey, now),
  });
}
