import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type TodayItem = Schemas['TodayItem'];
export type TodayKind = Schemas['TodayKind'];
export type PortalCard = Schemas['PortalCard'];
export type PortalCardKind = Schemas['PortalCardKind'];

/** What waits for me; looked at again when one comes back to it. */
export const todayQuery = queryOptions({
  queryKey: ['today'],
  queryFn: () => body(api.GET('/api/today')),
  staleTime: 0,
  refetchInterval: 60_000,
});

/** What a partner can do next. */
export const portalHomeQuery = queryOptions({
  queryKey: ['portal-home'],
  queryFn: () => body(api.GET('/api/portal/home')),
  staleTime: 0,
});
