import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import type { components } from '@/api/schema';

export type DataAsk = components['schemas']['DataAsk'];
export type DataRequest = components['schemas']['DataRequest'];
export type RightsRequest = components['schemas']['RightsRequestView'];
export type RightsOutcome = components['schemas']['RightsOutcome'];
export type RightsWork = components['schemas']['RightsWork'];
export type Objection = components['schemas']['ObjectionView'];
export type Network = components['schemas']['Network'];

/** What a typed account means; says nothing of who is known. */
export const accountQuery = (account: string, network?: Network) =>
  queryOptions({
    queryKey: ['rights', 'account', account, network ?? ''],
    queryFn: () => body(api.POST('/api/your-data/accounts', { body: { account, ...(network ? { network } : {}) } })),
    enabled: account.trim().length > 1,
    retry: false,
    staleTime: Infinity,
  });

export const dataRequestQuery = (token: string) =>
  queryOptions({
    queryKey: ['rights', 'own', token],
    queryFn: () => body(api.GET('/api/your-data/requests/{token}', { params: { path: { token } } })),
  });

export const useAskAboutMyData = () =>
  useMutation({ mutationFn: (request: DataRequest) => body(api.POST('/api/your-data/requests', { body: request })) });

/** The address is theirs: the request takes effect. */
export function useConfirmDataRequest(token: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => body(api.POST('/api/your-data/requests/{token}', { params: { path: { token } } })),
    onSuccess: (now) => client.setQueryData(dataRequestQuery(token).queryKey, now),
  });
}

export const rightsRequestsQuery = (brandId: string) =>
  queryOptions({
    queryKey: ['rights', brandId, 'requests'],
    queryFn: () => body(api.GET('/api/brands/{brandId}/rights-requests', { params: { path: { brandId } } })),
  });

export const objectionsQuery = (brandId: string, skip: number) =>
  queryOptions({
    queryKey: ['rights', brandId, 'objections', skip],
    queryFn: () =>
      body(api.GET('/api/brands/{brandId}/objections', { params: { path: { brandId }, query: { skip, limit: 50 } } })),
  });

export const objectionSearchQuery = (brandId: string, account: string, network?: Network) =>
  queryOptions({
    queryKey: ['rights', brandId, 'objections', 'search', account, network ?? ''],
    queryFn: () =>
      body(
        api.POST('/api/brands/{brandId}/objections/search', {
          params: { path: { brandId } },
          body: { account, ...(network ? { network } : {}) },
        }),
      ),
    enabled: account !== '',
    retry: false,
  });

/** What legal does with one request. */
export function useRightsChanges(brandId: string, requestId: string) {
  const client = useQueryClient();
  const path = { brandId, requestId };
  const onSuccess = () => client.invalidateQueries({ queryKey: ['rights', brandId] });
  const answer = useMutation({
    mutationFn: (answering: components['schemas']['RightsAnswering']) =>
      body(api.POST('/api/brands/{brandId}/rights-requests/{requestId}/answer', { params: { path }, body: answering })),
    onSuccess,
  });
  const identify = useMutation({
    mutationFn: (who: components['schemas']['RightsIdentification']) =>
      body(api.POST('/api/brands/{brandId}/rights-requests/{requestId}/person', { params: { path }, body: who })),
    onSuccess,
  });
  const erase = useMutation({
    mutationFn: (whom: components['schemas']['RightsErasure']) =>
      body(api.POST('/api/brands/{brandId}/rights-requests/{requestId}/erasure', { params: { path }, body: whom })),
    onSuccess: () => client.invalidateQueries(),
  });
  return { answer, identify, erase };
}

/** The brand may write again to somebody on the list. */
export function useLiftObjection(brandId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ objectionId, reason }: { objectionId: string; reason: string }) =>
      body(
        api.POST('/api/brands/{brandId}/objections/{objectionId}/lifting', {
          params: { path: { brandId, objectionId } },
          body: { reason },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['rights', brandId] }),
  });
}

export type InformationDue = components['schemas']['InformationDue'];
export type InformationRow = components['schemas']['InformationRow'];

export const informationQuery = (brandId: string, due: InformationDue, skip: number) =>
  queryOptions({
    queryKey: ['rights', brandId, 'information', due, skip],
    queryFn: () =>
      body(
        api.GET('/api/brands/{brandId}/information', {
          params: { path: { brandId }, query: { due, skip, limit: 50 } },
        }),
      ),
  });

/** What is done about those who must still be told. */
export function useInformationChanges(brandId: string) {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries();
  return {
    send: useMutation({
      mutationFn: (partnerIds: string[]) =>
        body(
          api.POST('/api/brands/{brandId}/information/notices', {
            params: { path: { brandId } },
            body: { partnerIds },
          }),
        ),
      onSuccess,
    }),
    record: useMutation({
      mutationFn: ({ partnerId, ...told }: components['schemas']['InformationRecord'] & { partnerId: string }) =>
        body(
          api.POST('/api/brands/{brandId}/partners/{partnerId}/information', {
            params: { path: { brandId, partnerId } },
            body: told,
          }),
        ),
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: ({ partnerId, version }: { partnerId: string; version: number }) =>
        body(
          api.POST('/api/brands/{brandId}/partners/{partnerId}/removal', {
            params: { path: { brandId, partnerId } },
            body: { version },
          }),
        ),
      onSuccess,
    }),
  };
}
