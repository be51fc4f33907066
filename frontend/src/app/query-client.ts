import { QueryClient } from '@tanstack/react-query';
import { problemOf } from '@/api/problem';

/** Reads are tried again while the network or the store is away; everything else is said at once. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, thrown) => problemOf(thrown).passing && failures < 3,
        retryDelay: (failures) => Math.min(500 * 2 ** failures, 4000),
      },
      mutations: { retry: false },
    },
  });
}
