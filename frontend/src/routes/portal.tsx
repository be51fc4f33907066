import { createFileRoute, Outlet, redirect } from '@tanstack/react-router';
import { PortalShell } from '@/app/portal-shell';

export const Route = createFileRoute('/portal')({
  beforeLoad: ({ context: { session }, location }) => {
    if (session.kind === 'NONE') {
      throw redirect({ to: '/sign-in', search: { to: location.href } });
    }
    if (session.kind === 'MEMBER') {
      throw redirect({ to: '/today' });
    }
  },
  component: () => (
    <PortalShell>
      <Outlet />
    </PortalShell>
  ),
});
