import { createFileRoute, Outlet, redirect } from '@tanstack/react-router';
import { TeamShell } from '@/app/team-shell';

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
    <TeamShell>
      <Outlet />
    </TeamShell>
  ),
});
