import { QueryCache, QueryClient } from '@tanstack/react-query';
import { problemOf } from '@/api/problem';

/**
 * Reads are tried again while the network or the store is away; everything else is said at once. Once one read gets
 * through again, whatever else on the screen had given up is asked again too.
 */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onSuccess: () => void askAgain(client) }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, thrown) => problemOf(thrown).passing && failures < 3,
        retryDelay: (failures) => Math.min(500 * 2 ** failures, 4000),
      },
      mutations: { retry: false },
    },
  });
  return client;
}

function askAgain(client: QueryClient): Promise<void> {
  return client.refetchQueries({
    type: 'active',
    predicate: ({ state }) =>
      state.status === 'error' && state.fetchStatus === 'idle' && problemOf(state.error).passing,
  });
}
