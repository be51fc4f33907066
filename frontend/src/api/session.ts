import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, body } from './client';
import type { components } from './schema';

export type Session = components['schemas']['SessionView'];
export type SessionBrand = components['schemas']['SessionBrand'];
export type TeamRole = components['schemas']['TeamRole'];

/** Who is signed in, their brands and roles; asked once and kept. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => body(api.GET('/api/session')),
  staleTime: 5 * 60_000,
});

/** The session; routes inside a shell have made sure it is there. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  if (!data) {
    throw new Error('the session is loaded by the root route');
  }
  return data;
}

/** The brand of this address (`/b/$slug/…`). */
export function useBrand(slug: string): SessionBrand {
  const brand = useSession().brands.find((one) => one.slug === slug);
  if (!brand) {
    throw new Error('the brand route has checked the slug');
  }
  return brand;
}
