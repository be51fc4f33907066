import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type DeliverableView = Schemas['DeliverableView'];
export type DeliverableCard = Schemas['DeliverableCard'];
export type OwnContentView = Schemas['OwnContentView'];
export type OwnContentCard = Schemas['OwnContentCard'];
export type DraftView = Schemas['DraftView'];
export type CommentView = Schemas['CommentView'];
export type FindingView = Schemas['FindingView'];
export type PinView = Schemas['PinView'];
export type PieceView = Schemas['PieceView'];
export type OwedView = Schemas['OwedView'];
export type BriefView = Schemas['BriefView'];
export type ContentStage = Schemas['ContentStage'];
export type DraftSubmission = Schemas['DraftSubmission'];
export type UploadView = Schemas['UploadView'];

export type QueueFilter = 'waiting' | 'all';

const EVERY_STAGE: ContentStage[] = [
  'PLANNED',
  'AWAITING_DRAFT',
  'SUBMITTED',
  'IN_REVIEW',
  'CHANGES_REQUESTED',
  'APPROVED',
  'PUBLISHED',
  'REJECTED',
  'CANCELLED',
];

/** The contents of a brand: those that wait for the team, or all of them. */
export const queueQuery = (brandId: string, filter: QueueFilter, cursor?: string) =>
  queryOptions({
    queryKey: ['deliverables', brandId, filter, cursor ?? ''],
    queryFn: () =>
      body(
        api.GET('/api/brands/{brandId}/deliverables', {
          params: { path: { brandId }, query: { stage: filter === 'all' ? EVERY_STAGE : undefined, cursor } },
        }),
      ),
  });

/** What one collaboration owes, whatever its stage. */
export const contentsOfQuery = (brandId: string, collaborationId: string) =>
  queryOptions({
    queryKey: ['deliverables', brandId, 'of', collaborationId],
    queryFn: () =>
      body(
        api.GET('/api/brands/{brandId}/deliverables', {
          params: { path: { brandId }, query: { stage: EVERY_STAGE, collaborationId, limit: 200 } },
        }),
      ),
  });

/** Everything about one content; asked again while its checks run. */
export const roomQuery = (brandId: string, deliverableId: string) =>
  queryOptions({
    queryKey: ['deliverable', brandId, deliverableId],
    queryFn: () =>
      body(
        api.GET('/api/brands/{brandId}/deliverables/{deliverableId}', { params: { path: { brandId, deliverableId } } }),
      ),
    refetchInterval: (query) => (query.state.data?.stage === 'SUBMITTED' ? 800 : false),
  });

/** What the partner is asked for, over all brands. */
export const ownContentsQuery = queryOptions({
  queryKey: ['own-contents'],
  queryFn: () => body(api.GET('/api/portal/contents')),
});

/** One content as its author sees it; asked again while its checks run. */
export const ownContentQuery = (deliverableId: string) =>
  queryOptions({
    queryKey: ['own-content', deliverableId],
    queryFn: () => body(api.GET('/api/portal/contents/{deliverableId}', { params: { path: { deliverableId } } })),
    refetchInterval: (query) => (query.state.data?.stage === 'SUBMITTED' ? 800 : false),
  });

/** What the checks say of a version that is being written. */
export const triedChecksQuery = (deliverableId: string, draft: DraftSubmission) =>
  queryOptions({
    queryKey: ['tried-checks', deliverableId, draft],
    queryFn: () =>
      body(
        api.POST('/api/portal/contents/{deliverableId}/checks', {
          params: { path: { deliverableId } },
          body: draft,
        }),
      ),
    placeholderData: (before) => before,
    staleTime: 60_000,
  });

export const teamFile = (brandId: string) => (assetId: string) => `/api/brands/${brandId}/assets/${assetId}/content`;
export const ownFile = (assetId: string) => `/api/portal/assets/${assetId}/content`;
