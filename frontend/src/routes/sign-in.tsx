import { createFileRoute, redirect } from '@tanstack/react-router';
import { PublicShell } from '@/app/public-shell';
import { SignIn } from '@/features/sign-in/sign-in';

export const Route = createFileRoute('/sign-in')({
  validateSearch: (search): { to?: string } =>
    typeof search.to === 'string' && /^\/(?!\/)/.test(search.to) ? { to: search.to } : {},
  beforeLoad: ({ context: { session }, search }) => {
    if (session.kind !== 'NONE') {
      throw redirect({ to: search.to ?? '/' });
    }
    if (session.needsFirstAdmin) {
      throw redirect({ to: '/welcome' });
    }
  },
  component: SignInPage,
});

function SignInPage() {
  const { to } = Route.useSearch();
  return (
    <PublicShell>
      <SignIn to={to ?? '/'} />
    </PublicShell>
  );
}
