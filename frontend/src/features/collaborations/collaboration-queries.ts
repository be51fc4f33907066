import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import type { components } from '@/api/schema';
import type { Collaboration, ContractState } from './words';

type Schemas = components['schemas'];

const KEY = 'collaborations';

export const collaborationQuery = (brandId: string, collaborationId: string) =>
  queryOptions({
    queryKey: [KEY, brandId, collaborationId],
    queryFn: () =>
      body(
        api.GET('/api/brands/{brandId}/collaborations/{collaborationId}', {
          params: { path: { brandId, collaborationId } },
        }),
      ),
    // Letters, lights, the partner and legal move it on from elsewhere: the page follows by itself.
    refetchInterval: (query) => (query.state.data?.contracts.at(-1)?.state === 'PARTNER_SIGNED' ? 1500 : 3000),
  });

export const collaborationsQuery = (brandId: string, of: { campaignId?: string; partnerId?: string }) =>
  queryOptions({
    queryKey: [KEY, brandId, 'list', of],
    queryFn: () =>
      body(
        api.GET('/api/brands/{brandId}/collaborations', {
          params: { path: { brandId }, query: { ...of, limit: 200 } },
        }),
      ),
  });

export const contractsQuery = (brandId: string, state: ContractState | undefined) =>
  queryOptions({
    queryKey: [KEY, brandId, 'contracts', state ?? 'all'],
    queryFn: () =>
      body(api.GET('/api/brands/{brandId}/contracts', { params: { path: { brandId }, query: { state, limit: 200 } } })),
  });

export const reviewQuery = (brandId: string, collaborationId: string) =>
  queryOptions({
    queryKey: [KEY, brandId, collaborationId, 'review'],
    queryFn: () =>
      body(
        api.GET('/api/brands/{brandId}/collaborations/{collaborationId}/contract/review', {
          params: { path: { brandId, collaborationId } },
        }),
      ),
  });

export const campaignChoicesQuery = (brandId: string) =>
  queryOptions({
    queryKey: [KEY, brandId, 'campaign-choices'],
    queryFn: () =>
      body(api.GET('/api/brands/{brandId}/campaigns', { params: { path: { brandId }, query: { limit: 200 } } })),
  });

export const partnerChoicesQuery = (brandId: string, q: string) =>
  queryOptions({
    queryKey: [KEY, brandId, 'partner-choices', q],
    queryFn: () =>
      body(api.GET('/api/brands/{brandId}/partners', { params: { path: { brandId }, query: { q, limit: 20 } } })),
  });

/** Adds a partner to a campaign; the same key is the same wish. */
export function useBegin(brandId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, ...wish }: { key: string; campaignId: string; partnerId: string }) =>
      body(
        api.POST('/api/brands/{brandId}/collaborations', {
          params: { path: { brandId }, header: { 'Idempotency-Key': key } },
          body: wish,
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: [KEY, brandId] }),
  });
}

export type Step =
  | { kind: 'contact'; body: Schemas['ContactRecord'] }
  | { kind: 'discussion'; body: Schemas['SeenVersion'] }
  | { kind: 'offers'; body: Schemas['OfferBody'] }
  | { kind: 'offer-withdrawal'; body: Schemas['SeenMessage'] }
  | { kind: 'counter-acceptance'; body: Schemas['SeenTerms'] }
  | { kind: 'drop'; body: Schemas['SeenReason'] }
  | { kind: 'completion'; body: Schemas['SeenVersion'] }
  | { kind: 'suspension'; body: Schemas['SeenReason'] }
  | { kind: 'resumption'; body: Schemas['SeenVersion'] }
  | { kind: 'termination'; body: Schemas['SeenReason'] }
  | { kind: 'contracts'; body: Schemas['ContractDrafting'] }
  | { kind: 'contract/sending'; body: Schemas['SeenVersion'] }
  | { kind: 'contract/withdrawal'; body: Schemas['SeenReason'] }
  | { kind: 'contract/decision'; body: Schemas['ContractDecisionBody'] }
  | { kind: 'contract/brand-signature'; body: Schemas['BrandSigning'] };

/** One step of a collaboration; the page then shows what the server answered. */
export function useStep(brandId: string, collaborationId: string) {
  const kept = useKept(brandId, collaborationId);
  return useMutation({
    mutationFn: (step: Step) => take(brandId, collaborationId, step),
    onSuccess: kept,
  });
}

/** Keeps an answered collaboration, and lets everything that follows from it be asked again. */
export function useKept(brandId: string, collaborationId: string) {
  const client = useQueryClient();
  return (known: Collaboration) => {
    client.setQueryData(collaborationQuery(brandId, collaborationId).queryKey, known);
    return client.invalidateQueries({
      queryKey: [KEY, brandId],
      predicate: (query) => query.queryKey[2] !== collaborationId || query.queryKey[3] === 'review',
    });
  };
}

function take(brandId: string, collaborationId: string, step: Step): Promise<Collaboration> {
  const params = { path: { brandId, collaborationId } };
  const at = '/api/brands/{brandId}/collaborations/{collaborationId}' as const;
  switch (step.kind) {
    case 'contact':
      return body(api.POST(`${at}/contact`, { params, body: step.body }));
    case 'discussion':
      return body(api.POST(`${at}/discussion`, { params, body: step.body }));
    case 'offers':
      return body(api.POST(`${at}/offers`, { params, body: step.body }));
    case 'offer-withdrawal':
      return body(api.POST(`${at}/offer-withdrawal`, { params, body: step.body }));
    case 'counter-acceptance':
      return body(api.POST(`${at}/counter-acceptance`, { params, body: step.body }));
    case 'drop':
      return body(api.POST(`${at}/drop`, { params, body: step.body }));
    case 'completion':
      return body(api.POST(`${at}/completion`, { params, body: step.body }));
    case 'suspension':
      return body(api.POST(`${at}/suspension`, { params, body: step.body }));
    case 'resumption':
      return body(api.POST(`${at}/resumption`, { params, body: step.body }));
    case 'termination':
      return body(api.POST(`${at}/termination`, { params, body: step.body }));
    case 'contracts':
      return body(api.POST(`${at}/contracts`, { params, body: step.body }));
    case 'contract/sending':
      return body(api.POST(`${at}/contract/sending`, { params, body: step.body }));
    case 'contract/withdrawal':
      return body(api.POST(`${at}/contract/withdrawal`, { params, body: step.body }));
    case 'contract/decision':
      return body(api.POST(`${at}/contract/decision`, { params, body: step.body }));
    case 'contract/brand-signature':
      return body(api.POST(`${at}/contract/brand-signature`, { params, body: step.body }));
  }
}
