import { createFileRoute } from '@tanstack/react-router';
import { useBrand } from '@/api/session';
import { BrandUniverse } from '@/features/vetting/brand-universe';

export const Route = createFileRoute('/_team/b/$slug/settings/universe')({ component: Universe });

function Universe() {
  const { slug } = Route.useParams();
  const brand = useBrand(slug);
  return <BrandUniverse brandId={brand.id} brandName={brand.name} />;
}
