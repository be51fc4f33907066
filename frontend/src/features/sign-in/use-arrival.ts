import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { sessionQuery, type Session } from '@/api/session';

/** After signing in: forget what was read as nobody, keep the session, go where one wanted to go. */
export function useArrival(): (session: Session, to: string) => Promise<void> {
  const queryClient = useQueryClient();
  const router = useRouter();
  return async (session, to) => {
    queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionQuery.queryKey[0] });
    queryClient.setQueryData(sessionQuery.queryKey, session);
    await router.invalidate();
    await router.navigate({ href: to, replace: true });
  };
}
