import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import type { components } from '@/api/schema';

export type Outlook = components['schemas']['ThinningOutlook'];
export type ThinningDue = components['schemas']['ThinningDue'];
export type KeptPerson = components['schemas']['KeptPerson'];

/** How long people are kept who were never written to, and who is next. */
export const thinningQuery = (brandId: string) =>
  queryOptions({
    queryKey: ['rights', brandId, 'thinning'],
    queryFn: () => body(api.GET('/api/brands/{brandId}/thinning', { params: { path: { brandId } } })),
  });

export function useThinningChanges(brandId: string) {
  const client = useQueryClient();
  const onSuccess = (after: Outlook) => client.setQueryData(thinningQuery(brandId).queryKey, after);
  return {
    set: useMutation({
      mutationFn: (told: components['schemas']['RetentionSetting']) =>
        body(api.PUT('/api/brands/{brandId}/thinning', { params: { path: { brandId } }, body: told })),
      onSuccess,
    }),
    keep: useMutation({
      mutationFn: ({ partnerId, reason }: { partnerId: string; reason: string }) =>
        body(
          api.PUT('/api/brands/{brandId}/partners/{partnerId}/keeping', {
            params: { path: { brandId, partnerId } },
            body: { reason },
          }),
        ),
      onSuccess,
    }),
    letGo: useMutation({
      mutationFn: (partnerId: string) =>
        body(
          api.DELETE('/api/brands/{brandId}/partners/{partnerId}/keeping', {
            params: { path: { brandId, partnerId } },
          }),
        ),
      onSuccess,
    }),
  };
}
