import { createFileRoute, redirect } from '@tanstack/react-router';
import { PublicShell } from '@/app/public-shell';
import { FirstAdmin } from '@/features/sign-in/first-admin';

export const Route = createFileRoute('/welcome')({
  beforeLoad: ({ context: { session } }) => {
    if (!session.needsFirstAdmin) {
      throw redirect({ to: '/' });
    }
  },
  component: () => (
    <PublicShell>
      <FirstAdmin />
    </PublicShell>
  ),
});
