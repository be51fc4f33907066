import { createFileRoute } from '@tanstack/react-router';
import { MyCollaborations } from '@/features/collaborations/my-collaborations';
import { OwnContentCards } from '@/features/content/own-content-cards';
import { PortalHome } from '@/features/desk/portal-home';

export const Route = createFileRoute('/portal/')({
  component: () => (
    <PortalHome>
      <OwnContentCards />
      <MyCollaborations />
    </PortalHome>
  ),
});
