import { createFileRoute } from '@tanstack/react-router';
import { z } from 'zod/mini';
import { ContractsList } from '@/features/collaborations/contracts-list';

const STATES = [
  'DRAFTED',
  'SENT',
  'PARTNER_SIGNED',
  'IN_LEGAL_REVIEW',
  'IN_FORCE',
  'RETURNED',
  'REFUSED',
  'WITHDRAWN',
] as const;

export const Route = createFileRoute('/_team/b/$slug/contracts/')({
  validateSearch: z.object({ state: z.catch(z.optional(z.enum(STATES)), undefined) }),
  component: function Contracts() {
    const { slug } = Route.useParams();
    const { state } = Route.useSearch();
    const navigate = Route.useNavigate();
    return (
      <ContractsList slug={slug} state={state} onState={(chosen) => void navigate({ search: { state: chosen } })} />
    );
  },
});
