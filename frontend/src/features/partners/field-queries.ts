import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import type { components } from '@/api/schema';
import { Overtaken, sendOver } from './overtaken';
import type { PartnerView } from './partner-queries';
import { useRows } from './row-queries';

type Schemas = components['schemas'];
export type BrandFields = Schemas['BrandFieldsView'];
export type CustomField = Schemas['FieldView'];
export type FieldKind = Schemas['FieldKind'];
export type FieldValue = Schemas['FieldValueView'];
export type FieldTold = Schemas['FieldTold'];
export type FieldChoiceTold = Schemas['FieldChoiceTold'];
export type FieldFacet = Schemas['FieldFacetView'];

/** The fields that a brand has defined for itself. */
export const fieldsQuery = (brandId: string) =>
  queryOptions({
    queryKey: ['fields', brandId],
    queryFn: () => body(api.GET('/api/brands/{brandId}/fields', { params: { path: { brandId } } })),
    staleTime: 30_000,
  });

/** Those that are shown, in their order. */
export function shownFields(fields: BrandFields | undefined): CustomField[] {
  return (fields?.items ?? []).filter((field) => !field.retired);
}

/** What can be done with the fields of a brand; whatever shows them follows. */
export function useFieldChanges(brandId: string) {
  const queryClient = useQueryClient();
  const kept = (fields: BrandFields) => {
    queryClient.setQueryData(fieldsQuery(brandId).queryKey, fields);
    void queryClient.invalidateQueries({ queryKey: ['partners', brandId] });
  };
  return {
    define: useMutation({
      mutationFn: (definition: Schemas['FieldDefinition']) =>
        body(api.POST('/api/brands/{brandId}/fields', { params: { path: { brandId } }, body: definition })),
      onSuccess: kept,
    }),
    change: useMutation({
      mutationFn: ({ fieldId, ...change }: Schemas['FieldChange'] & { fieldId: string }) =>
        body(
          api.PUT('/api/brands/{brandId}/fields/{fieldId}', { params: { path: { brandId, fieldId } }, body: change }),
        ),
      onSuccess: kept,
    }),
    order: useMutation({
      mutationFn: (order: Schemas['FieldOrder']) =>
        body(api.PUT('/api/brands/{brandId}/field-order', { params: { path: { brandId } }, body: order })),
      onSuccess: kept,
      onError: () => queryClient.invalidateQueries({ queryKey: fieldsQuery(brandId).queryKey }),
    }),
  };
}

type FillingOver = {
  version: number | undefined;
  values: FieldTold[];
  isStill: (now: PartnerView) => boolean;
};

/**
 * The same where only what is typed over counts: whatever else of the partner has changed meanwhile is no matter, and what
 * a colleague wrote there is not lost. A row of the grid stays in its place.
 */
export function useFillOver(brandId: string, partnerId: string) {
  const { kept, read } = useRows(brandId);
  const send = filled(brandId, partnerId);
  return useMutation({
    mutationFn: ({ version, values, isStill }: FillingOver) =>
      sendOver({ version, isStill, read: () => read(partnerId), send: (now) => send({ version: now, values }) }),
    onSuccess: kept,
    onError: (problem) => problem instanceof Overtaken && kept(problem.now),
  });
}

const filled = (brandId: string, partnerId: string) => (filling: Schemas['FieldFilling']) =>
  body(
    api.PATCH('/api/brands/{brandId}/partners/{partnerId}/fields', {
      params: { path: { brandId, partnerId } },
      body: filling,
    }),
  );
