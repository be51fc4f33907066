import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type TodayItem = Schemas['TodayItem'];
export type TodayKind = Schemas['TodayKind'];
export type FoundView = Schemas['FoundView'];
export type FoundThing = Schemas['FoundThing'];
export type PortalCard = Schemas['PortalCard'];
export type PortalCardKind = Schemas['PortalCardKind'];

/** What waits for me; looked at again when one comes back to it. */
export const todayQuery = queryOptions({
  queryKey: ['today'],
  queryFn: () => body(api.GET('/api/today')),
  staleTime: 0,
  refetchInterval: 60_000,
});

/** What a few words may mean, in all one's brands. */
export const findQuery = (words: string) =>
  queryOptions({
    queryKey: ['find', words],
    queryFn: () => body(api.GET('/api/find', { params: { query: { q: words } } })),
    staleTime: 15_000,
  });

/** What a partner can do next. */
export const portalHomeQuery = queryOptions({
  queryKey: ['portal-home'],
  queryFn: () => body(api.GET('/api/portal/home')),
  staleTime: 0,
});

/** Sends a letter that no mail server took once more. */
export function useSendAgain(brandId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: { id: string; version: number }) =>
      body(
        api.POST('/api/brands/{brandId}/letters/{letterId}/again', {
          params: { path: { brandId, letterId: id } },
          body: { version },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: todayQuery.queryKey }),
  });
}
