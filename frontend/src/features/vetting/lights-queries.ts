import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import type { components } from '@/api/schema';

export type LightsReport = components['schemas']['LightsReport'];
export type LightReading = components['schemas']['LightReading'];
export type LightAxis = components['schemas']['LightAxis'];
export type LightTodo = components['schemas']['LightTodo'];
export type AudienceSplit = components['schemas']['AudienceSplit'];
export type UniverseView = components['schemas']['UniverseView'];
type Schemas = components['schemas'];

/** A form's fields; the version the person saw is added when sending. */
type Unversioned<T> = Omit<T, 'version'>;

export type LightsChange =
  | { kind: 'search'; told: Unversioned<Schemas['SearchRecord']> }
  | { kind: 'fact'; told: Unversioned<Schemas['FactRecord']> }
  | { kind: 'verdict'; factId: string; told: Unversioned<Schemas['FactVerdict']> }
  | { kind: 'mediaKit'; told: Unversioned<Schemas['MediaKitRecord']> }
  | { kind: 'vendorFigure'; told: Unversioned<Schemas['VendorFigureRecord']> }
  | { kind: 'posts'; told: Unversioned<Schemas['PostsRecord']> }
  | { kind: 'exclusion'; told: Unversioned<Schemas['ExclusionRecord']> }
  | { kind: 'confirmation'; fingerprint: string }
  | { kind: 'override'; reason: string }
  | { kind: 'withdrawal' }
  | { kind: 'recomputation' };

export const lightsQuery = (brandId: string, partnerId: string) =>
  queryOptions({
    queryKey: ['lights', brandId, partnerId],
    queryFn: () =>
      body(api.GET('/api/brands/{brandId}/partners/{partnerId}/lights', { params: { path: { brandId, partnerId } } })),
  });

/** Everything one can do to the lights; the answer is the lights as they now stand. */
export function useLightsChange(brandId: string, report: LightsReport) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: LightsChange) => send(brandId, report, change),
    onSuccess: (after) => {
      client.setQueryData(lightsQuery(brandId, report.partnerId).queryKey, after);
      void client.invalidateQueries({ queryKey: ['partners', brandId] });
    },
  });
}

function send(brandId: string, { partnerId, version }: LightsReport, change: LightsChange): Promise<LightsReport> {
  const path = { brandId, partnerId };
  const params = { path };
  switch (change.kind) {
    case 'search':
      return body(
        api.POST('/api/brands/{brandId}/partners/{partnerId}/lights/searches', {
          params,
          body: { ...change.told, version },
        }),
      );
    case 'fact':
      return body(
        api.POST('/api/brands/{brandId}/partners/{partnerId}/lights/facts', {
          params,
          body: { ...change.told, version },
        }),
      );
    case 'verdict':
      return body(
        api.POST('/api/brands/{brandId}/partners/{partnerId}/lights/facts/{factId}/verdict', {
          params: { path: { ...path, factId: change.factId } },
          body: { ...change.told, version },
        }),
      );
    case 'mediaKit':
      return body(
        api.POST('/api/brands/{brandId}/partners/{partnerId}/lights/media-kits', {
          params,
          body: { ...change.told, version },
        }),
      );
    case 'vendorFigure':
      return body(
        api.POST('/api/brands/{brandId}/partners/{partnerId}/lights/vendor-figures', {
          params,
          body: { ...change.told, version },
        }),
      );
    case 'posts':
      return body(
        api.POST('/api/brands/{brandId}/partners/{partnerId}/lights/posts', {
          params,
          body: { ...change.told, version },
        }),
      );
    case 'exclusion':
      return body(
        api.POST('/api/brands/{brandId}/partners/{partnerId}/lights/exclusions', {
          params,
          body: { ...change.told, version },
        }),
      );
    case 'confirmation':
      return body(
        api.POST('/api/brands/{brandId}/partners/{partnerId}/lights/confirmation', {
          params,
          body: { version, fingerprint: change.fingerprint },
        }),
      );
    case 'override':
      return body(
        api.POST('/api/brands/{brandId}/partners/{partnerId}/lights/override', {
          params,
          body: { version, reason: change.reason },
        }),
      );
    case 'withdrawal':
      return body(
        api.DELETE('/api/brands/{brandId}/partners/{partnerId}/lights/override', {
          params: { path, query: { version } },
        }),
      );
    case 'recomputation':
      return body(
        api.POST('/api/brands/{brandId}/partners/{partnerId}/lights/recomputation', { params, body: { version } }),
      );
  }
}

export const universeQuery = (brandId: string) =>
  queryOptions({
    queryKey: ['universe', brandId],
    queryFn: () => body(api.GET('/api/brands/{brandId}/universe', { params: { path: { brandId } } })),
  });

export function useTellUniverse(brandId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (told: components['schemas']['UniverseTelling']) =>
      body(api.PUT('/api/brands/{brandId}/universe', { params: { path: { brandId } }, body: told })),
    onSuccess: (after) => {
      client.setQueryData(universeQuery(brandId).queryKey, after);
      void client.invalidateQueries({ queryKey: ['lights', brandId] });
    },
  });
}
