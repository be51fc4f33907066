import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import type { components } from '@/api/schema';

export type PublicForm = components['schemas']['PublicForm'];
export type ApplicationTyped = components['schemas']['ApplicationTyped'];
export type CampaignForm = components['schemas']['CampaignForm'];
export type FormPlan = components['schemas']['ApplicationFormPlan'];
export type FormQuestion = components['schemas']['FormQuestion'];
export type FormState = components['schemas']['PublicFormState'];
export type Application = components['schemas']['ApplicationView'];
export type ApplicationState = components['schemas']['ApplicationState'];
export type Acquaintance = components['schemas']['ApplicationAcquaintance'];
export type Network = components['schemas']['Network'];

/** A campaign's form, as anyone sees it. */
export const publicFormQuery = (key: string) =>
  queryOptions({
    queryKey: ['application-form', key],
    queryFn: () => body(api.GET('/api/application-forms/{key}', { params: { path: { key } } })),
    retry: false,
  });

export const useApply = (key: string) =>
  useMutation({
    mutationFn: (typed: ApplicationTyped) =>
      body(api.POST('/api/application-forms/{key}', { params: { path: { key } }, body: typed })),
  });

/** What the link of the letter would confirm; looking changes nothing. */
export const ownApplicationQuery = (token: string) =>
  queryOptions({
    queryKey: ['own-application', token],
    queryFn: () => body(api.GET('/api/applications/{token}', { params: { path: { token } } })),
    retry: false,
  });

export function useConfirmApplication(token: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => body(api.POST('/api/applications/{token}', { params: { path: { token } } })),
    onSuccess: (now) => client.setQueryData(ownApplicationQuery(token).queryKey, now),
  });
}

const ofCampaign = (brandId: string, campaignId: string) => ['applications', brandId, campaignId];

/** The campaign's form, if it has one, and how many applied. */
export const campaignFormQuery = (brandId: string, campaignId: string) =>
  queryOptions({
    queryKey: [...ofCampaign(brandId, campaignId), 'form'],
    queryFn: () =>
      body(
        api.GET('/api/brands/{brandId}/campaigns/{campaignId}/application-form', {
          params: { path: { brandId, campaignId } },
        }),
      ),
  });

export const applicationsQuery = (brandId: string, campaignId: string, state: ApplicationState, skip: number) =>
  queryOptions({
    queryKey: [...ofCampaign(brandId, campaignId), 'list', state, skip],
    queryFn: () =>
      body(
        api.GET('/api/brands/{brandId}/campaigns/{campaignId}/applications', {
          params: { path: { brandId, campaignId }, query: { state, skip, limit: 50 } },
        }),
      ),
  });

/** What a team does with its form. */
export function useFormChanges(brandId: string, campaignId: string) {
  const client = useQueryClient();
  const path = { brandId, campaignId };
  const onSuccess = (after: CampaignForm) =>
    client.setQueryData(campaignFormQuery(brandId, campaignId).queryKey, after);
  return {
    write: useMutation({
      mutationFn: (told: { version: number; plan: FormPlan }) =>
        body(
          api.PUT('/api/brands/{brandId}/campaigns/{campaignId}/application-form', { params: { path }, body: told }),
        ),
      onSuccess,
    }),
    open: useMutation({
      mutationFn: (told: { version: number; open: boolean }) =>
        body(
          api.PUT('/api/brands/{brandId}/campaigns/{campaignId}/application-form/opening', {
            params: { path },
            body: told,
          }),
        ),
      onSuccess,
    }),
  };
}

/** What a team decides on one application. */
export function useDecisions(brandId: string, applicationId: string) {
  const client = useQueryClient();
  const path = { brandId, applicationId };
  const onSuccess = () => client.invalidateQueries();
  return {
    take: useMutation({
      mutationFn: (version: number) =>
        body(
          api.POST('/api/brands/{brandId}/applications/{applicationId}/taking', {
            params: { path },
            body: { version },
          }),
        ),
      onSuccess,
    }),
    decline: useMutation({
      mutationFn: (told: components['schemas']['ApplicationDeclining']) =>
        body(
          api.POST('/api/brands/{brandId}/applications/{applicationId}/declining', { params: { path }, body: told }),
        ),
      onSuccess,
    }),
  };
}
