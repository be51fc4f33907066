import { createFileRoute } from '@tanstack/react-router';
import { FieldSettings } from '@/features/partners/field-settings';

export const Route = createFileRoute('/_team/b/$slug/settings/fields')({ component: Page });

function Page() {
  const { slug } = Route.useParams();
  return <FieldSettings slug={slug} />;
}
