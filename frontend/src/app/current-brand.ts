import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useSession, type SessionBrand } from '@/api/session';

const REMEMBERED = 'relais.brand';

/** The brand of the address, else the last one visited, else the first. */
export function useCurrentBrand(): SessionBrand | undefined {
  const { slug } = useParams({ strict: false });
  const { brands } = useSession();
  useEffect(() => {
    if (slug) {
      localStorage.setItem(REMEMBERED, slug);
    }
  }, [slug]);
  const wanted = slug ?? localStorage.getItem(REMEMBERED);
  return brands.find((brand) => brand.slug === wanted) ?? brands[0];
}
