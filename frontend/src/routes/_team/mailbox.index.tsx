import { createFileRoute } from '@tanstack/react-router';
import { Mailbox } from '@/features/outreach/mailbox';

export const Route = createFileRoute('/_team/mailbox/')({ component: Mailbox });
