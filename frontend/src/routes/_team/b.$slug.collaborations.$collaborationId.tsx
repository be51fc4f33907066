import { Anchor } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { createFileRoute, Link } from '@tanstack/react-router';
import { CollaborationPage } from '@/features/collaborations/collaboration-page';

export const Route = createFileRoute('/_team/b/$slug/collaborations/$collaborationId')({
  component: function Collaboration() {
    const { slug, collaborationId } = Route.useParams();
    const write = (
      <Anchor component={Link} to={`/b/${slug}/collaborations/${collaborationId}/write`}>
        <Trans>Write a letter</Trans>
      </Anchor>
    );
    return <CollaborationPage slug={slug} collaborationId={collaborationId} contactSlot={write} />;
  },
});
