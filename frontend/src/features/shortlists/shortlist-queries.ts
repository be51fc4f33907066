import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type ShortlistView = Schemas['ShortlistView'];
export type ShortlistLine = Schemas['ShortlistLine'];
export type ShortlistPhase = Schemas['ShortlistPhase'];
export type EntryView = Schemas['EntryView'];
export type GuestView = Schemas['GuestView'];
export type Opinion = Schemas['Opinion'];
export type GuestChoice = Schemas['GuestChoice'];
export type SharedField = Schemas['SharedField'];
export type ClientCard = Schemas['ClientCard'];
export type ClientAccount = Schemas['ClientAccount'];
export type ComparisonGroup = Schemas['ComparisonGroup'];
export type ComparisonView = Schemas['ComparisonView'];
export type ComparedPartner = Schemas['ComparedPartner'];
export type ShortlistAdded = Schemas['ShortlistAdded'];

export const shortlistsQuery = (brandId: string, campaignId?: string) =>
  queryOptions({
    queryKey: ['shortlists', brandId, campaignId ?? ''],
    queryFn: () =>
      body(api.GET('/api/brands/{brandId}/shortlists', { params: { path: { brandId }, query: { campaignId } } })),
    staleTime: 0,
  });

/** One shortlist; looked at again while colleagues vote and guests answer. */
export const shortlistQuery = (brandId: string, shortlistId: string) =>
  queryOptions({
    queryKey: ['shortlist', brandId, shortlistId],
    queryFn: () =>
      body(api.GET('/api/brands/{brandId}/shortlists/{shortlistId}', { params: { path: { brandId, shortlistId } } })),
    staleTime: 0,
    refetchInterval: 20_000,
  });

export const previewQuery = (brandId: string, shortlistId: string, version: number, fields: SharedField[]) =>
  queryOptions({
    queryKey: ['shortlist-preview', brandId, shortlistId, version, fields.join()],
    queryFn: () =>
      body(
        api.POST('/api/brands/{brandId}/shortlists/{shortlistId}/preview', {
          params: { path: { brandId, shortlistId } },
          body: { fields },
        }),
      ),
    staleTime: 0,
  });

export const showingQuery = (brandId: string, shortlistId: string, number: number) =>
  queryOptions({
    queryKey: ['shortlist-showing', brandId, shortlistId, number],
    queryFn: () =>
      body(
        api.GET('/api/brands/{brandId}/shortlists/{shortlistId}/showings/{number}', {
          params: { path: { brandId, shortlistId, number } },
        }),
      ),
    staleTime: Infinity,
  });

export const comparisonQuery = (brandId: string, ids: string[]) =>
  queryOptions({
    queryKey: ['comparison', brandId, ids.join()],
    queryFn: () => body(api.GET('/api/brands/{brandId}/comparison', { params: { path: { brandId }, query: { ids } } })),
  });

/** The campaigns that a new shortlist can be for. */
export const campaignChoicesQuery = (brandId: string) =>
  queryOptions({
    queryKey: ['campaign-choices', brandId],
    queryFn: () =>
      body(api.GET('/api/brands/{brandId}/campaigns', { params: { path: { brandId }, query: { limit: 200 } } })),
  });

export function useBeginShortlist(brandId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, campaignId, name }: { key: string; campaignId: string; name: string }) =>
      body(
        api.POST('/api/brands/{brandId}/shortlists', {
          params: { path: { brandId }, header: { 'Idempotency-Key': key } },
          body: { campaignId, name },
        }),
      ),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['shortlists', brandId] }),
  });
}

/** Who is put on a list: some, or so many who are named when it is done. */
export type Who = string[] | { count: number; ids: () => Promise<string[]> };

export function useAddToShortlist(brandId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ shortlistId, who }: { shortlistId: string; who: Who }) =>
      body(
        api.POST('/api/brands/{brandId}/shortlists/{shortlistId}/entries', {
          params: { path: { brandId, shortlistId } },
          body: { partnerIds: 'ids' in who ? await who.ids() : who },
        }),
      ),
    onSuccess: ({ shortlist }) => {
      void client.invalidateQueries({ queryKey: ['shortlists', brandId] });
      void client.invalidateQueries({ queryKey: ['shortlist', brandId, shortlist.id] });
    },
  });
}

/** Everything that can be done with a shortlist; the answer is the list as it now stands. */
export type ShortlistChange =
  | { kind: 'rename'; name: string }
  | { kind: 'move'; to: 'GATHERING' | 'IN_REVIEW' | 'CLOSED' }
  | { kind: 'order'; entryIds: string[] }
  | { kind: 'annotate'; entryId: string; why: string; pitch: string }
  | { kind: 'remove' | 'return'; entryId: string }
  | { kind: 'vote'; entryId: string; opinion?: Opinion }
  | { kind: 'remark'; entryId: string; text: string }
  | { kind: 'unremark'; entryId: string; remarkId: string }
  | { kind: 'show'; fields: SharedField[]; fingerprint: string }
  | { kind: 'invite'; name: string; email: string; locale: 'fr' | 'en'; days: number }
  | { kind: 'withdraw' | 'letIn' | 'write'; guestId: string }
  | { kind: 'prolong'; guestId: string; days: number }
  | { kind: 'note'; toNote: string };

export function useShortlistChange(brandId: string, list: Pick<ShortlistView, 'id' | 'version'>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: ShortlistChange) => send(brandId, list, change),
    onSuccess: (after) => keep(client, brandId, after),
    onError: () => void client.invalidateQueries({ queryKey: ['shortlist', brandId, list.id] }),
  });
}

function keep(client: QueryClient, brandId: string, after: ShortlistView) {
  client.setQueryData(shortlistQuery(brandId, after.id).queryKey, after);
  void client.invalidateQueries({ queryKey: ['shortlists', brandId] });
  void client.invalidateQueries({ queryKey: ['today'] });
}

function send(brandId: string, list: Pick<ShortlistView, 'id' | 'version'>, change: ShortlistChange) {
  const { version } = list;
  const path = { brandId, shortlistId: list.id };
  switch (change.kind) {
    case 'rename':
      return body(
        api.PUT('/api/brands/{brandId}/shortlists/{shortlistId}', {
          params: { path },
          body: { version, name: change.name },
        }),
      );
    case 'move':
      return body(
        api.PUT('/api/brands/{brandId}/shortlists/{shortlistId}/phase', {
          params: { path },
          body: { version, to: change.to },
        }),
      );
    case 'order':
      return body(
        api.PUT('/api/brands/{brandId}/shortlists/{shortlistId}/order', {
          params: { path },
          body: { version, entryIds: change.entryIds },
        }),
      );
    case 'annotate':
      return body(
        api.PUT('/api/brands/{brandId}/shortlists/{shortlistId}/entries/{entryId}', {
          params: { path: { ...path, entryId: change.entryId } },
          body: { version, why: change.why, pitch: change.pitch },
        }),
      );
    case 'remove':
      return body(
        api.POST('/api/brands/{brandId}/shortlists/{shortlistId}/entries/{entryId}/removal', {
          params: { path: { ...path, entryId: change.entryId } },
        }),
      );
    case 'return':
      return body(
        api.DELETE('/api/brands/{brandId}/shortlists/{shortlistId}/entries/{entryId}/removal', {
          params: { path: { ...path, entryId: change.entryId } },
        }),
      );
    case 'vote':
      return body(
        api.PUT('/api/brands/{brandId}/shortlists/{shortlistId}/entries/{entryId}/vote', {
          params: { path: { ...path, entryId: change.entryId } },
          body: { opinion: change.opinion },
        }),
      );
    case 'remark':
      return body(
        api.POST('/api/brands/{brandId}/shortlists/{shortlistId}/entries/{entryId}/remarks', {
          params: { path: { ...path, entryId: change.entryId } },
          body: { text: change.text },
        }),
      );
    case 'unremark':
      return body(
        api.DELETE('/api/brands/{brandId}/shortlists/{shortlistId}/entries/{entryId}/remarks/{remarkId}', {
          params: { path: { ...path, entryId: change.entryId, remarkId: change.remarkId } },
        }),
      );
    case 'show':
      return body(
        api.POST('/api/brands/{brandId}/shortlists/{shortlistId}/showings', {
          params: { path },
          body: { version, fields: change.fields, fingerprint: change.fingerprint },
        }),
      );
    case 'invite':
      return body(
        api.POST('/api/brands/{brandId}/shortlists/{shortlistId}/guests', {
          params: { path },
          body: { name: change.name, email: change.email, locale: change.locale, days: change.days },
        }),
      );
    case 'withdraw':
      return body(
        api.POST('/api/brands/{brandId}/shortlists/{shortlistId}/guests/{guestId}/withdrawal', {
          params: { path: { ...path, guestId: change.guestId } },
        }),
      );
    case 'letIn':
      return body(
        api.DELETE('/api/brands/{brandId}/shortlists/{shortlistId}/guests/{guestId}/withdrawal', {
          params: { path: { ...path, guestId: change.guestId } },
        }),
      );
    case 'write':
      return body(
        api.POST('/api/brands/{brandId}/shortlists/{shortlistId}/guests/{guestId}/letters', {
          params: { path: { ...path, guestId: change.guestId } },
        }),
      );
    case 'prolong':
      return body(
        api.PUT('/api/brands/{brandId}/shortlists/{shortlistId}/guests/{guestId}/expiry', {
          params: { path: { ...path, guestId: change.guestId } },
          body: { days: change.days },
        }),
      );
    case 'note':
      return body(
        api.POST('/api/brands/{brandId}/shortlists/{shortlistId}/noted', {
          params: { path },
          body: { toNote: change.toNote },
        }),
      );
  }
}

/** A further address for a guest, told once. */
export function useGuestAddress(brandId: string, shortlistId: string) {
  return useMutation({
    mutationFn: (guestId: string) =>
      body(
        api.POST('/api/brands/{brandId}/shortlists/{shortlistId}/guests/{guestId}/links', {
          params: { path: { brandId, shortlistId, guestId } },
        }),
      ),
  });
}

export function useTakeIntoCampaign(brandId: string, list: ShortlistView) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (entryIds: string[]) =>
      body(
        api.POST('/api/brands/{brandId}/shortlists/{shortlistId}/collaborations', {
          params: { path: { brandId, shortlistId: list.id } },
          body: { version: list.version, entryIds },
        }),
      ),
    onSuccess: ({ shortlist }) => {
      keep(client, brandId, shortlist);
      void client.invalidateQueries({ queryKey: ['collaborations', brandId] });
    },
    onError: () => void client.invalidateQueries({ queryKey: ['shortlist', brandId, list.id] }),
  });
}
