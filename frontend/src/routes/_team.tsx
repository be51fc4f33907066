import { createFileRoute, Outlet, redirect } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { TeamShell } from '@/app/team-shell';

const Palette = lazy(() => import('@/features/desk/palette').then(({ Palette }) => ({ default: Palette })));

export const Route = createFileRoute('/_team')({
  beforeLoad: ({ context: { session }, location }) => {
    if (session.kind === 'NONE') {
      throw redirect({ to: '/sign-in', search: { to: location.href } });
    }
    if (session.kind === 'PARTNER') {
      throw redirect({ to: '/portal' });
    }
  },
  component: () => (
    <TeamShell
      finder={(finder) => (
        <Suspense fallback={null}>
          <Palette {...finder} />
        </Suspense>
      )}
    >
      <Outlet />
    </TeamShell>
  ),
});
