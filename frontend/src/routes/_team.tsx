import { createFileRoute, Outlet, redirect } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { TeamShell } from '@/app/team-shell';

const palette = () => import('@/features/desk/palette').then(({ Palette }) => ({ default: Palette }));
const Palette = lazy(palette);

export const Route = createFileRoute('/_team')({
  beforeLoad: ({ context: { session }, location }) => {
    if (session.kind === 'NONE') {
      throw redirect({ to: '/sign-in', search: { to: location.href } });
    }
    if (session.kind === 'PARTNER') {
      throw redirect({ to: '/portal' });
    }
  },
  component: Team,
});

function Team() {
  // Here before it is asked for, so that no letter typed after Ctrl K is lost.
  useEffect(() => void palette(), []);
  return (
    <TeamShell
      finder={(finder) => (
        <Suspense fallback={null}>
          <Palette {...finder} />
        </Suspense>
      )}
    >
      <Outlet />
    </TeamShell>
  );
}
