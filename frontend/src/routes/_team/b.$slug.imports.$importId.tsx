import { createFileRoute } from '@tanstack/react-router';
import { useBrand } from '@/api/session';
import { ImportWizard } from '@/features/importing/import-wizard';

export const Route = createFileRoute('/_team/b/$slug/imports/$importId')({ component: Screen });

function Screen() {
  const { slug, importId } = Route.useParams();
  const brand = useBrand(slug);
  return <ImportWizard brandId={brand.id} slug={slug} importId={importId} />;
}
