import { createFileRoute } from '@tanstack/react-router';
import { Today } from '@/features/desk/today';

export const Route = createFileRoute('/_team/today')({ component: Today });
