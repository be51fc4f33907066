import { createFileRoute, redirect } from '@tanstack/react-router';

export const Route = createFileRoute('/')({
  beforeLoad: ({ context: { session } }) => {
    if (session.needsFirstAdmin && session.kind === 'NONE') {
      throw redirect({ to: '/welcome' });
    }
    throw redirect({ to: session.kind === 'MEMBER' ? '/today' : session.kind === 'PARTNER' ? '/portal' : '/sign-in' });
  },
});
