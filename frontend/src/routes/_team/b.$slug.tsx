import { createFileRoute, notFound, Outlet } from '@tanstack/react-router';

/** Screens below know their brand: `useBrand(slug)`. Another team's brand is nothing at all. */
export const Route = createFileRoute('/_team/b/$slug')({
  beforeLoad: ({ context: { session }, params }) => {
    const brand = session.brands.find((one) => one.slug === params.slug);
    if (!brand) {
      throw notFound();
    }
    return { brand };
  },
  component: Outlet,
});
