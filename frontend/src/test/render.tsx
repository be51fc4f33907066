import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { sessionQuery, type Session } from '@/api/session';
import { sentenceOf } from '@/app/problem-sentence';
import { createQueryClient } from '@/app/query-client';
import { DesignProvider } from '@/design/design-provider';
import { ProblemWords } from '@/design/problem-note';

/** A session as the server tells it, changed where the test says so. */
export function aSession(change: Partial<Session> = {}): Session {
  return {
    kind: 'MEMBER',
    id: 'carol',
    name: 'Carol Manage',
    title: 'CM',
    email: 'carol@exemple.test',
    admin: false,
    brands: [{ id: 'b1', slug: 'atelier', name: 'Atelier', roles: ['CM'], locale: 'fr', zone: 'Europe/Paris' }],
    locale: 'en',
    zone: 'Europe/Paris',
    demo: false,
    engine: { name: 'embedded', embedded: true },
    needsFirstAdmin: false,
    firstAdminNeedsCode: false,
    mailbox: false,
    demoPeople: [],
    ...change,
  };
}

/** Draws one part as the application would: theme, words, data, a router that knows no other page. */
export async function draw(part: ReactNode, session: Session = aSession()) {
  const queryClient = createQueryClient();
  queryClient.setQueryData(sessionQuery.queryKey, session);
  const root = createRootRoute();
  const page = createRoute({ getParentRoute: () => root, path: '/', component: () => <main>{part}</main> });
  const router = createRouter({
    routeTree: root.addChildren([page]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  const drawn = render(
    <DesignProvider>
      <QueryClientProvider client={queryClient}>
        <I18nProvider i18n={i18n}>
          <ProblemWords value={sentenceOf}>
            <RouterProvider router={router as never} />
          </ProblemWords>
        </I18nProvider>
      </QueryClientProvider>
    </DesignProvider>,
  );
  await screen.findByRole('main');
  return { ...drawn, queryClient, router };
}

/** What axe finds wrong; colours are looked at in a real browser, jsdom has none. */
export async function accessibilityFaults(element: Element = document.body): Promise<string[]> {
  const { violations } = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`);
}
