import { createFileRoute } from '@tanstack/react-router';
import { SettingsHub } from '@/app/settings-hub';

export const Route = createFileRoute('/_team/b/$slug/settings/')({ component: Page });

function Page() {
  const { slug } = Route.useParams();
  return <SettingsHub slug={slug} />;
}
