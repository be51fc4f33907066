import { createFileRoute } from '@tanstack/react-router';
import { useBrand } from '@/api/session';
import { ImportStart } from '@/features/importing/import-start';

export const Route = createFileRoute('/_team/b/$slug/partners/import')({ component: Screen });

function Screen() {
  const { slug } = Route.useParams();
  const brand = useBrand(slug);
  return <ImportStart brandId={brand.id} slug={slug} />;
}
