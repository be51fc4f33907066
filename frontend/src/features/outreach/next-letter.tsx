import { Button, Group } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { IconMailForward, IconMailQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { components } from '@/api/schema';
import { LogReply } from './log-reply';

type Stage = components['schemas']['CollaborationStage'];
type Props = { brandId: string; slug: string; collaborationId: string; stage: Stage };

/** The letter that makes sense now: a question before the gate, the first contact after it, then follow-ups and replies. */
export function NextLetter({ brandId, slug, collaborationId, stage }: Props) {
  const params = { slug, collaborationId };
  const to = '/b/$slug/collaborations/$collaborationId/write';
  const early = stage === 'IDENTIFIED' || stage === 'INFO_REQUESTED';
  const talking = stage === 'CONTACTED' || stage === 'IN_DISCUSSION' || stage === 'OFFERED' || stage === 'COUNTERED';
  if (!early && !talking && stage !== 'VETTED') {
    return null;
  }
  return (
    <Group>
      {early && (
        <Button
          renderRoot={(props: object) => (
            <Link {...props} to={to} params={params} search={{ kind: 'INFORMATION_REQUEST' }} />
          )}
          variant="default"
          leftSection={<IconMailQuestion size={18} aria-hidden />}
        >
          <Trans>Ask for information</Trans>
        </Button>
      )}
      {stage === 'VETTED' && (
        <Button
          renderRoot={(props: object) => <Link {...props} to={to} params={params} search={{ kind: 'FIRST_CONTACT' }} />}
          leftSection={<IconMailForward size={18} aria-hidden />}
        >
          <Trans>Write the first letter</Trans>
        </Button>
      )}
      {talking && (
        <>
          <Button
            variant="default"
            renderRoot={(props: object) => <Link {...props} to={to} params={params} search={{ kind: 'FOLLOW_UP' }} />}
          >
            <Trans>Follow up</Trans>
          </Button>
          <LogReply brandId={brandId} collaborationId={collaborationId} />
        </>
      )}
    </Group>
  );
}
