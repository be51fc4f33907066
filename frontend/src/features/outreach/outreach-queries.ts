import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { api, body } from '@/api/client';
import type { components } from '@/api/schema';

export type LetterKind = components['schemas']['LetterKindView'];
export type LetterStart = components['schemas']['LetterStart'];
export type LetterToSend = components['schemas']['LetterToSend'];
export type MessageView = components['schemas']['MessageView'];
export type Carriage = components['schemas']['CarriageView'];
export type Channel = components['schemas']['ChannelView'];

export const conversationsQuery = (brandId: string, awaitingUs: boolean) =>
  infiniteQueryOptions({
    queryKey: ['outreach', brandId, 'conversations', awaitingUs],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/brands/{brandId}/conversations', {
          params: { path: { brandId }, query: { awaitingUs, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export const conversationQuery = (brandId: string, partnerId: string) =>
  queryOptions({
    queryKey: ['outreach', brandId, 'conversation', partnerId],
    queryFn: () =>
      body(
        api.GET('/api/brands/{brandId}/partners/{partnerId}/conversation', {
          params: { path: { brandId, partnerId } },
        }),
      ),
  });

export const letterStartQuery = (brandId: string, collaborationId: string, kind: LetterKind, locale?: string) =>
  queryOptions({
    queryKey: ['outreach', brandId, 'start', collaborationId, kind, locale ?? ''],
    queryFn: () =>
      body(
        api.GET('/api/brands/{brandId}/collaborations/{collaborationId}/letters/start', {
          params: { path: { brandId, collaborationId }, query: { kind, ...(locale ? { locale } : {}) } },
        }),
      ),
  });

export const mailboxQuery = queryOptions({
  queryKey: ['outreach', 'mailbox'],
  queryFn: () => body(api.GET('/api/mailbox', { params: { query: { limit: 100 } } })),
  refetchInterval: 5_000,
});

export const letterQuery = (letterId: string) =>
  queryOptions({
    queryKey: ['outreach', 'mailbox', letterId],
    queryFn: () => body(api.GET('/api/mailbox/{letterId}', { params: { path: { letterId } } })),
  });

/** The letter as its reader will see it, merge fields filled; sends nothing. */
export const previewQuery = (brandId: string, collaborationId: string, letter: LetterToSend) =>
  queryOptions({
    queryKey: ['outreach', brandId, 'preview', collaborationId, letter],
    queryFn: () =>
      body(
        api.POST('/api/brands/{brandId}/collaborations/{collaborationId}/letters/preview', {
          params: { path: { brandId, collaborationId } },
          body: letter,
        }),
      ),
    placeholderData: keepPreviousData,
    retry: false,
  });

/** Sends the letter; the same key again is the same letter. */
export function useSend(brandId: string, collaborationId: string, key: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (letter: LetterToSend) =>
      body(
        api.POST('/api/brands/{brandId}/collaborations/{collaborationId}/letters', {
          params: { path: { brandId, collaborationId }, header: { 'Idempotency-Key': key } },
          body: letter,
        }),
      ),
    onSuccess: () => client.invalidateQueries(),
  });
}

/** Keeps what the partner or the agent answered; the same key again is the same reply. */
export function useLogReply(brandId: string, collaborationId: string, key: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reply: components['schemas']['ReplyToLog']) =>
      body(
        api.POST('/api/brands/{brandId}/collaborations/{collaborationId}/replies', {
          params: { path: { brandId, collaborationId }, header: { 'Idempotency-Key': key } },
          body: reply,
        }),
      ),
    onSuccess: () => client.invalidateQueries(),
  });
}

/** Sends a letter that did not leave to somebody else. */
export function useReaddress(brandId: string, partnerId: string, messageId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (addressee: components['schemas']['NewAddressee']) =>
      body(
        api.PUT('/api/brands/{brandId}/partners/{partnerId}/messages/{messageId}/addressee', {
          params: { path: { brandId, partnerId, messageId } },
          body: addressee,
        }),
      ),
    onSuccess: () => client.invalidateQueries(),
  });
}

/** Nobody gets a letter that did not leave. */
export function useDrop(brandId: string, partnerId: string, messageId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (version: number) =>
      body(
        api.DELETE('/api/brands/{brandId}/partners/{partnerId}/messages/{messageId}/addressee', {
          params: { path: { brandId, partnerId, messageId }, query: { version } },
        }),
      ),
    onSuccess: () => client.invalidateQueries(),
  });
}

/** Sends a letter that was given up once more. */
export function useSendAgain(letterId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (version: number) =>
      body(api.POST('/api/mailbox/{letterId}/again', { params: { path: { letterId } }, body: { version } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['outreach', 'mailbox'] }),
  });
}
