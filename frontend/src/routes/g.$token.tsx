import { createFileRoute } from '@tanstack/react-router';
import { speak } from '@/app/catalogues';
import { PublicShell } from '@/app/public-shell';
import { GuestPage } from '@/features/shortlists/guest-page';

/** A guest's link: looking opens nothing, only the button does. */
export const Route = createFileRoute('/g/$token')({ component: Page });

function Page() {
  const { token } = Route.useParams();
  return (
    <PublicShell wide>
      <GuestPage token={token} onLocale={(locale) => void speak(locale)} />
    </PublicShell>
  );
}
