import { createFileRoute } from '@tanstack/react-router';
import { MyAccount } from '@/features/identity/my-account';

export const Route = createFileRoute('/_team/me')({ component: MyAccount });
