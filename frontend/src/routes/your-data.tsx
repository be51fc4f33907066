import { createFileRoute, redirect } from '@tanstack/react-router';

/** The English address of the same page. */
export const Route = createFileRoute('/your-data')({
  beforeLoad: () => {
    throw redirect({ to: '/vos-donnees', replace: true });
  },
});
