import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { api, body } from '@/api/client';
import type { components } from '@/api/schema';
import { sendOver } from './overtaken';
import { FACETS, questionOf, type PartnerSearch } from './partner-search';

type Schemas = components['schemas'];
export type PartnerRow = Schemas['PartnerRow'];
export type PartnerView = Schemas['PartnerView'];
export type AccountView = Schemas['AccountView'];
export type FiguresView = Schemas['FiguresView'];
export type MetricsView = Schemas['MetricsView'];
export type ContactView = Schemas['ContactView'];
export type RateView = Schemas['RateView'];
export type AgencyView = Schemas['AgencyView'];
export type PartnerEdition = Schemas['PartnerEdition'];
export type TimelineEntryView = Schemas['TimelineEntryView'];
export type Choice = Schemas['Choice'];
export type FacetView = Schemas['FacetView'];
export type LookAlike = Schemas['LookAlike'];
export type Network = Schemas['Network'];
export type RelationshipStage = Schemas['RelationshipStage'];

const PAGE = 50;
const NEXT_PAGES = 200;

const ASK_AGAIN_WHILE_BUILDING = 2_000;

/** The first page brings the counts of all facets along; the next ones only rows. */
export const partnersQuery = (brandId: string, search: PartnerSearch) =>
  infiniteQueryOptions({
    queryKey: ['partners', brandId, 'list', { ...search, open: undefined, view: undefined, add: undefined }],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) => {
      const rest = pageParam ? { cursor: pageParam } : { facet: Object.values(FACETS), countFields: true };
      const query = { ...questionOf(search), limit: pageParam ? NEXT_PAGES : PAGE, ...rest };
      return body(api.GET('/api/brands/{brandId}/partners', { params: { path: { brandId }, query } }));
    },
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: ({ state }) => (state.data?.pages[0]?.building ? ASK_AGAIN_WHILE_BUILDING : false),
  });

export function valuesOf(facets: FacetView[] | undefined, facet: FacetView['facet']): Choice[] {
  return facets?.find((one) => one.facet === facet)?.values ?? [];
}

export const lookAlikesQuery = (brandId: string, partnerId: string) =>
  queryOptions({
    queryKey: ['partners', brandId, 'alike', partnerId],
    queryFn: () =>
      body(
        api.GET('/api/brands/{brandId}/partners/{partnerId}/look-alikes', { params: { path: { brandId, partnerId } } }),
      ),
  });

export const partnerQuery = (brandId: string, partnerId: string) =>
  queryOptions({
    queryKey: ['partners', brandId, 'one', partnerId],
    queryFn: () =>
      body(api.GET('/api/brands/{brandId}/partners/{partnerId}', { params: { path: { brandId, partnerId } } })),
  });

export const timelineQuery = (brandId: string, partnerId: string) =>
  infiniteQueryOptions({
    queryKey: ['partners', brandId, 'timeline', partnerId],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/brands/{brandId}/partners/{partnerId}/timeline', {
          params: { path: { brandId, partnerId }, query: { limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });

export const teamQuery = (brandId: string) =>
  queryOptions({
    queryKey: ['team', brandId],
    queryFn: () => body(api.GET('/api/brands/{brandId}/team', { params: { path: { brandId } } })),
  });

export const agenciesQuery = (brandId: string) =>
  queryOptions({
    queryKey: ['agencies', brandId],
    queryFn: () => body(api.GET('/api/brands/{brandId}/agencies', { params: { path: { brandId } } })),
  });

export const agencyQuery = (brandId: string, agencyId: string) =>
  queryOptions({
    queryKey: ['agencies', brandId, agencyId],
    queryFn: () =>
      body(api.GET('/api/brands/{brandId}/agencies/{agencyId}', { params: { path: { brandId, agencyId } } })),
  });

export const recogniseQuery = (brandId: string, handle: string, network: Network | undefined) =>
  queryOptions({
    queryKey: ['partners', brandId, 'recognise', handle, network],
    enabled: handle.trim().length > 1,
    placeholderData: (before: Schemas['HandleAnswer'] | undefined) => before,
    queryFn: () =>
      body(
        api.POST('/api/brands/{brandId}/partners/recognise', {
          params: { path: { brandId } },
          body: { handle, ...(network ? { network } : {}) },
        }),
      ),
  });

export function useAddPartner(brandId: string, key: string) {
  const kept = useKept(brandId);
  return useMutation({
    mutationFn: (addition: Schemas['PartnerAddition']) =>
      body(
        api.POST('/api/brands/{brandId}/partners', {
          params: { path: { brandId }, header: { 'Idempotency-Key': key } },
          body: addition,
        }),
      ),
    onSuccess: kept,
  });
}

type EditingOver = {
  version: number | undefined;
  isStill: (now: PartnerView) => boolean;
  /** The whole sheet, with what was typed over what is there. */
  sheetOn: (there: PartnerView | undefined) => Omit<PartnerEdition, 'version'>;
};

/** What can be changed on a partner's page; each answers with the whole partner. */
export function usePartnerChanges(brandId: string, partnerId: string) {
  const kept = useKept(brandId);
  const client = useQueryClient();
  const path = { brandId, partnerId };
  return {
    edit: useMutation({
      mutationFn: ({ version, isStill, sheetOn }: EditingOver) =>
        sendOver({
          version,
          isStill,
          read: () => client.fetchQuery({ ...partnerQuery(brandId, partnerId), staleTime: 0 }),
          send: (now, there) =>
            body(
              api.PUT('/api/brands/{brandId}/partners/{partnerId}', {
                params: { path },
                body: { ...sheetOn(there), version: now },
              }),
            ),
        }),
      onSuccess: kept,
    }),
    addAccount: useMutation({
      mutationFn: (addition: Schemas['AccountAddition']) =>
        body(api.POST('/api/brands/{brandId}/partners/{partnerId}/accounts', { params: { path }, body: addition })),
      onSuccess: kept,
    }),
    addMetrics: useMutation({
      mutationFn: (addition: Schemas['MetricsAddition']) =>
        body(api.POST('/api/brands/{brandId}/partners/{partnerId}/metrics', { params: { path }, body: addition })),
      onSuccess: kept,
    }),
    writeNote: useMutation({
      mutationFn: (addition: Schemas['NoteAddition']) =>
        body(api.POST('/api/brands/{brandId}/partners/{partnerId}/notes', { params: { path }, body: addition })),
      onSuccess: kept,
    }),
    removeNote: useMutation({
      mutationFn: ({ noteId, version }: { noteId: string; version: number }) =>
        body(
          api.DELETE('/api/brands/{brandId}/partners/{partnerId}/notes/{noteId}', {
            params: { path: { ...path, noteId }, query: { version } },
          }),
        ),
      onSuccess: kept,
    }),
    closeContact: useMutation({
      mutationFn: (closing: Schemas['ContactClosing']) =>
        body(api.PUT('/api/brands/{brandId}/partners/{partnerId}/do-not-contact', { params: { path }, body: closing })),
      onSuccess: kept,
    }),
    reopenContact: useMutation({
      mutationFn: (version: number) =>
        body(
          api.DELETE('/api/brands/{brandId}/partners/{partnerId}/do-not-contact', {
            params: { path, query: { version } },
          }),
        ),
      onSuccess: kept,
    }),
    liftObjection: useMutation({
      mutationFn: (lifting: Schemas['PartnerLifting']) =>
        body(
          api.POST('/api/brands/{brandId}/partners/{partnerId}/objection/lifting', { params: { path }, body: lifting }),
        ),
      onSuccess: () => client.invalidateQueries(),
    }),
  };
}

export function useSaveAgency(brandId: string, key: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...agency }: Schemas['AgencyAddition'] & { id?: string; version?: number }) =>
      id && agency.version !== undefined
        ? body(
            api.PUT('/api/brands/{brandId}/agencies/{agencyId}', {
              params: { path: { brandId, agencyId: id } },
              body: { ...agency, version: agency.version },
            }),
          )
        : body(
            api.POST('/api/brands/{brandId}/agencies', {
              params: { path: { brandId }, header: { 'Idempotency-Key': key } },
              body: agency,
            }),
          ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['agencies', brandId] }),
  });
}

/** A changed partner is shown at once; lists and choices follow. */
export function useKept(brandId: string) {
  const queryClient = useQueryClient();
  return (partner: PartnerView) => {
    queryClient.setQueryData(partnerQuery(brandId, partner.id).queryKey, partner);
    void queryClient.invalidateQueries({ queryKey: ['partners', brandId, 'list'] });
    void queryClient.invalidateQueries({ queryKey: ['partners', brandId, 'choices'] });
    void queryClient.invalidateQueries({ queryKey: ['partners', brandId, 'timeline', partner.id] });
  };
}
