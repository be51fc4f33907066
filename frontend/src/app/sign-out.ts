import { useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/api/client';

/** Ends the session and starts afresh, so that nothing of this person stays in memory. */
export function useSignOut(): () => void {
  const queryClient = useQueryClient();
  return () => {
    void body(api.DELETE('/api/session')).finally(() => {
      queryClient.clear();
      window.location.assign('/sign-in');
    });
  };
}
