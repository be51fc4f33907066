import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import type { components } from '@/api/schema';
import { uploadFile } from '@/api/upload';
import { agencyQuery, useKept, type AgencyView, type PartnerView } from './partner-queries';

type Schemas = components['schemas'];
export type MandateWish = Schemas['MandateWish'];

/** What can be said of a partner's time and mandates; each answers with the whole partner. */
export function useCastingChanges(brandId: string, partnerId: string) {
  const shown = useKept(brandId);
  const client = useQueryClient();
  const path = { brandId, partnerId };
  const kept = (partner: PartnerView) => {
    shown(partner);
    void client.invalidateQueries({ queryKey: ['agencies', brandId] });
  };
  return {
    say: useMutation({
      mutationFn: (word: Schemas['AvailabilityWord']) =>
        body(api.PUT('/api/brands/{brandId}/partners/{partnerId}/availability', { params: { path }, body: word })),
      onSuccess: kept,
    }),
    unsay: useMutation({
      mutationFn: (version: number) =>
        body(
          api.DELETE('/api/brands/{brandId}/partners/{partnerId}/availability', {
            params: { path, query: { version } },
          }),
        ),
      onSuccess: kept,
    }),
    ship: useMutation({
      mutationFn: (word: Schemas['ShippingWord']) =>
        body(api.PUT('/api/brands/{brandId}/partners/{partnerId}/shipping', { params: { path }, body: word })),
      onSuccess: kept,
    }),
    unship: useMutation({
      mutationFn: (version: number) =>
        body(
          api.DELETE('/api/brands/{brandId}/partners/{partnerId}/shipping', {
            params: { path, query: { version } },
          }),
        ),
      onSuccess: kept,
    }),
    keepMandate: useMutation({
      mutationFn: ({ id, ...wish }: MandateWish & { id?: string }) =>
        id
          ? body(
              api.PUT('/api/brands/{brandId}/partners/{partnerId}/mandates/{mandateId}', {
                params: { path: { ...path, mandateId: id } },
                body: wish,
              }),
            )
          : body(api.POST('/api/brands/{brandId}/partners/{partnerId}/mandates', { params: { path }, body: wish })),
      onSuccess: kept,
    }),
    removeMandate: useMutation({
      mutationFn: ({ id, version }: { id: string; version: number }) =>
        body(
          api.DELETE('/api/brands/{brandId}/partners/{partnerId}/mandates/{mandateId}', {
            params: { path: { ...path, mandateId: id }, query: { version } },
          }),
        ),
      onSuccess: kept,
    }),
    bringFile: useMutation({
      mutationFn: ({ id, version, file }: { id: string; version: number; file: File }) =>
        uploadFile<PartnerView>(mandateFile(brandId, partnerId, id), file, () => undefined, {
          version: String(version),
        }).done,
      onSuccess: kept,
    }),
  };
}

/** Where the paper of a mandate is read. */
export function mandateFile(brandId: string, partnerId: string, mandateId: string): string {
  return `/api/brands/${brandId}/partners/${partnerId}/mandates/${mandateId}/file`;
}

/** Whom an agency stands for. */
export function useTalents(brandId: string, agencyId: string) {
  const client = useQueryClient();
  const path = { brandId, agencyId };
  const kept = (agency: AgencyView) => {
    client.setQueryData(agencyQuery(brandId, agencyId).queryKey, agency);
    void client.invalidateQueries({ queryKey: ['agencies', brandId] });
    void client.invalidateQueries({ queryKey: ['partners', brandId] });
  };
  return {
    add: useMutation({
      mutationFn: (partnerIds: string[]) =>
        body(api.POST('/api/brands/{brandId}/agencies/{agencyId}/talents', { params: { path }, body: { partnerIds } })),
      onSuccess: kept,
    }),
    release: useMutation({
      mutationFn: (partnerId: string) =>
        body(
          api.DELETE('/api/brands/{brandId}/agencies/{agencyId}/talents/{partnerId}', {
            params: { path: { ...path, partnerId } },
          }),
        ),
      onSuccess: kept,
    }),
  };
}
