import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import type { components } from '@/api/schema';

export type CampaignView = components['schemas']['CampaignView'];
export type CampaignPlan = components['schemas']['CampaignPlan'];

export const campaignsQuery = (brandId: string) =>
  infiniteQueryOptions({
    queryKey: ['campaigns', brandId],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/brands/{brandId}/campaigns', {
          params: { path: { brandId }, query: { limit: 50, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
  });

export const campaignQuery = (brandId: string, campaignId: string) =>
  queryOptions({
    queryKey: ['campaign', brandId, campaignId],
    queryFn: () =>
      body(api.GET('/api/brands/{brandId}/campaigns/{campaignId}', { params: { path: { brandId, campaignId } } })),
  });

/** Plans a campaign; `key` makes a retry find the one it planned. */
export function usePlanCampaign(brandId: string, key: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (plan: CampaignPlan) =>
      body(
        api.POST('/api/brands/{brandId}/campaigns', {
          params: { path: { brandId }, header: { 'Idempotency-Key': key } },
          body: plan,
        }),
      ),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['campaigns', brandId] }),
  });
}

export function useChangeCampaign(brandId: string, campaign: CampaignView) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (plan: CampaignPlan) =>
      body(
        api.PUT('/api/brands/{brandId}/campaigns/{campaignId}', {
          params: { path: { brandId, campaignId: campaign.id } },
          body: { version: campaign.version, plan },
        }),
      ),
    onSuccess: (after) => {
      client.setQueryData(campaignQuery(brandId, campaign.id).queryKey, after);
      void client.invalidateQueries({ queryKey: ['campaigns', brandId] });
    },
  });
}
