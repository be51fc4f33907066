import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import type { components } from '@/api/schema';
import type { GuestChoice } from './shortlist-queries';

export type GuestReview = components['schemas']['GuestReview'];

/** Whose link it is; looking opens nothing. */
export const guestLinkQuery = (token: string) =>
  queryOptions({
    queryKey: ['guest-link', token],
    queryFn: () => body(api.GET('/api/guest-links/{token}', { params: { path: { token } } })),
    staleTime: 0,
    retry: false,
  });

const reviewKey = (token: string) => ['guest-review', token];

/** What is shown; there once the button was pressed. */
export const guestReviewQuery = (token: string) =>
  queryOptions({
    queryKey: reviewKey(token),
    queryFn: () => body(api.POST('/api/guest-links/{token}', { params: { path: { token } } })),
    staleTime: 60_000,
    retry: false,
  });

export type Answering = { entryId: string; choice?: GuestChoice; comment: string; showing: number };

/** One answer, shown at once and kept; one after the other, so that the last word is the last one kept. */
export function useAnswer(token: string) {
  const client = useQueryClient();
  return useMutation({
    scope: { id: `answers-${token}` },
    mutationFn: ({ entryId, choice, comment, showing }: Answering) =>
      body(
        api.PUT('/api/guest-links/{token}/answers/{entryId}', {
          params: { path: { token, entryId } },
          body: { choice, comment, showing },
        }),
      ),
    onMutate: ({ entryId, choice, comment }) => {
      client.setQueryData<GuestReview>(reviewKey(token), (now) => {
        if (!now) {
          return now;
        }
        const others = now.answers.filter((answer) => answer.entryId !== entryId);
        return {
          ...now,
          unsent: now.sentAt !== undefined,
          answers: choice ? [...others, { entryId, choice, comment }] : others,
        };
      });
    },
    onError: () => void client.invalidateQueries({ queryKey: reviewKey(token) }),
  });
}

export function useSendAnswers(token: string) {
  const client = useQueryClient();
  return useMutation({
    scope: { id: `answers-${token}` },
    mutationFn: (signature: { name: string; email: string }) =>
      body(api.POST('/api/guest-links/{token}/sending', { params: { path: { token } }, body: signature })),
    onSuccess: (after) => client.setQueryData(reviewKey(token), after),
  });
}
