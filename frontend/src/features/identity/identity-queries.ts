import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type User = Schemas['UserView'];
export type Brand = Schemas['BrandView'];
export type TeamRole = Schemas['TeamRole'];
export type AuditEntry = Schemas['AuditEntryView'];
type BrandWishes = Schemas['BrandCreation'];
type UserWishes = Schemas['UserInvitation'] & { open: boolean };

export const usersQuery = queryOptions({ queryKey: ['users'], queryFn: () => body(api.GET('/api/users')) });

export const brandsQuery = queryOptions({ queryKey: ['brands'], queryFn: () => body(api.GET('/api/brands')) });

export const teamQuery = (brandId: string) =>
  queryOptions({
    queryKey: ['team', brandId],
    queryFn: () => body(api.GET('/api/brands/{brandId}/team', { params: { path: { brandId } } })),
  });

/** The trail of one brand, or of the whole installation. */
export const auditQuery = (brandId: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['audit', brandId ?? 'all'],
    queryFn: ({ pageParam }) => {
      const query = { limit: 50, ...(pageParam && { cursor: pageParam }) };
      return brandId
        ? body(api.GET('/api/brands/{brandId}/audit', { params: { path: { brandId }, query } }))
        : body(api.GET('/api/audit', { params: { query } }));
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export function useVerifyAudit() {
  return useMutation({ mutationFn: () => body(api.POST('/api/audit/verify')) });
}

export function useInvite() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ name, email, title, admin, locale, roles }: UserWishes) =>
      body(api.POST('/api/users', { body: { name, email, title, admin, locale, roles } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['users'] }),
  });
}

export function useInviteAgain(userId: string) {
  return useMutation({
    mutationFn: () => body(api.POST('/api/users/{userId}/invitation', { params: { path: { userId } } })),
  });
}

export function useChangeUser(user: User | undefined) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ name, title, admin, open, roles }: UserWishes) =>
      body(
        api.PUT('/api/users/{userId}', {
          params: { path: { userId: user?.id ?? '' } },
          body: { version: user?.version ?? 0, name, ...(title && { title }), admin, open, roles },
        }),
      ),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['users'] }),
        client.invalidateQueries({ queryKey: ['session'] }),
      ]),
  });
}

export function useSaveBrand(brand: Brand | undefined) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wishes: BrandWishes) =>
      body(
        brand
          ? api.PUT('/api/brands/{brandId}', {
              params: { path: { brandId: brand.id } },
              body: { ...wishes, version: brand.version },
            })
          : api.POST('/api/brands', { body: wishes }),
      ),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['brands'] }),
        client.invalidateQueries({ queryKey: ['session'] }),
      ]),
  });
}

export function useChangePassword() {
  return useMutation({
    mutationFn: (change: { current: string; chosen: string }) => api.POST('/api/me/password', { body: change }),
  });
}
