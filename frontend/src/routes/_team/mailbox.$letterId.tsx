import { createFileRoute } from '@tanstack/react-router';
import { MailboxLetter } from '@/features/outreach/mailbox-letter';

export const Route = createFileRoute('/_team/mailbox/$letterId')({ component: Page });

function Page() {
  const { letterId } = Route.useParams();
  return <MailboxLetter letterId={letterId} />;
}
