import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { DesignProvider } from '@/design/design-provider';
import { ProblemWords } from '@/design/problem-note';
import { deviceLanguage, speak } from './catalogues';
import { sentenceOf } from './problem-sentence';
import { createQueryClient } from './query-client';
import { createAppRouter } from './router';
import { SignInAgain } from './sign-in-again';

/** Everything around the screens: theme, words, data, addresses. Nothing is drawn before its words are here. */
export function Application() {
  const [queryClient] = useState(createQueryClient);
  const [router] = useState(() => createAppRouter(queryClient));
  const [language, setLanguage] = useState('');

  useEffect(() => {
    const stop = i18n.on('change', () => setLanguage(i18n.locale));
    void speak(deviceLanguage());
    return stop;
  }, []);

  if (!language) {
    return null;
  }
  return (
    <DesignProvider>
      <QueryClientProvider client={queryClient}>
        <I18nProvider i18n={i18n}>
          <ProblemWords value={sentenceOf}>
            <RouterProvider key={language} router={router} />
            <SignInAgain />
          </ProblemWords>
        </I18nProvider>
      </QueryClientProvider>
    </DesignProvider>
  );
}
