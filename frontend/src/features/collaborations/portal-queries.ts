import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type Mine = Schemas['PortalCollaborationView'];
export type MineRow = Schemas['PortalCollaborationRow'];

const KEY = 'my-collaborations';

export const myCollaborationsQuery = queryOptions({
  queryKey: [KEY],
  queryFn: () => body(api.GET('/api/portal/collaborations', { params: { query: { open: false } } })),
});

export const myCollaborationQuery = (collaborationId: string) =>
  queryOptions({
    queryKey: [KEY, collaborationId],
    queryFn: () =>
      body(api.GET('/api/portal/collaborations/{collaborationId}', { params: { path: { collaborationId } } })),
  });

export const myContractQuery = (collaborationId: string) =>
  queryOptions({
    queryKey: [KEY, collaborationId, 'contract'],
    queryFn: () =>
      body(api.GET('/api/portal/collaborations/{collaborationId}/contract', { params: { path: { collaborationId } } })),
  });

export type Answer =
  | { kind: 'acceptance'; body: Schemas['OfferAcceptance'] }
  | { kind: 'counter'; body: Schemas['CounterBody'] }
  | { kind: 'refusal'; body: Schemas['SeenMessage'] }
  | { kind: 'general-conditions'; body: Schemas['SeenVersion'] }
  | { kind: 'contract/signature'; body: Schemas['PartnerSigning'] }
  | { kind: 'contract/refusal'; body: Schemas['SeenReason'] };

/** What a partner answers; every page of theirs is asked again. */
export function useAnswer(collaborationId: string) {
  const kept = useKeptMine(collaborationId);
  return useMutation({
    mutationFn: (answer: Answer) => give(collaborationId, answer),
    onSuccess: kept,
  });
}

export function useKeptMine(collaborationId: string) {
  const client = useQueryClient();
  return (mine: Mine) => {
    client.setQueryData(myCollaborationQuery(collaborationId).queryKey, mine);
    return client.invalidateQueries({ queryKey: [KEY] });
  };
}

function give(collaborationId: string, answer: Answer): Promise<Mine> {
  const params = { path: { collaborationId } };
  const at = '/api/portal/collaborations/{collaborationId}' as const;
  switch (answer.kind) {
    case 'acceptance':
      return body(api.POST(`${at}/acceptance`, { params, body: answer.body }));
    case 'counter':
      return body(api.POST(`${at}/counter`, { params, body: answer.body }));
    case 'refusal':
      return body(api.POST(`${at}/refusal`, { params, body: answer.body }));
    case 'general-conditions':
      return body(api.POST(`${at}/general-conditions`, { params, body: answer.body }));
    case 'contract/signature':
      return body(api.POST(`${at}/contract/signature`, { params, body: answer.body }));
    case 'contract/refusal':
      return body(api.POST(`${at}/contract/refusal`, { params, body: answer.body }));
  }
}
