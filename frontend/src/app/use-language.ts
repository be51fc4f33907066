import { i18n } from '@lingui/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { sessionQuery, useSession } from '@/api/session';
import { type Language, speak } from './catalogues';

/** The language of the interface; a signed-in person's choice is kept with their account. */
export function useLanguage(): [Language, (language: Language) => void] {
  const session = useSession();
  const queryClient = useQueryClient();
  const choose = async (language: Language) => {
    await speak(language);
    if (session.kind !== 'NONE') {
      queryClient.setQueryData(sessionQuery.queryKey, await body(api.PATCH('/api/me', { body: { locale: language } })));
    }
  };
  return [i18n.locale as Language, (language) => void choose(language)];
}
