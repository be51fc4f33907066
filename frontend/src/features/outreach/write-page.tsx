import { Group, Stack } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { notifications } from '@mantine/notifications';
import { Link } from '@tanstack/react-router';
import { PageHeader } from '@/design/page-header';
import { LetterForm } from './letter-form';
import type { LetterKind } from './outreach-queries';
import { kindWords } from './outreach-words';

type Props = {
  brandId: string;
  slug: string;
  collaborationId: string;
  kind: LetterKind;
  onSent: (partnerId: string) => void;
};

/** A letter about one collaboration. */
export function WritePage({ brandId, slug, collaborationId, kind, onSent }: Props) {
  return (
    <Stack>
      <PageHeader
        title={kindWords(kind)}
        above={
          <Link to="/b/$slug/messages" params={{ slug }}>
            <Trans>Messages</Trans>
          </Link>
        }
      />
      <LetterForm
        key={kind}
        brandId={brandId}
        collaborationId={collaborationId}
        kind={kind}
        waysOut={(partnerId) => (
          <Group gap="md" mt="xs">
            <Link to="/b/$slug/partners/$partnerId/lights" params={{ slug, partnerId }}>
              <Trans>See the lights and what turns them green</Trans>
            </Link>
            <Link
              to="/b/$slug/collaborations/$collaborationId/write"
              params={{ slug, collaborationId }}
              search={{ kind: 'INFORMATION_REQUEST' }}
            >
              <Trans>Ask for information instead</Trans>
            </Link>
          </Group>
        )}
        onSent={(partnerId) => {
          notifications.show({ message: t`The letter is on its way.` });
          onSent(partnerId);
        }}
      />
    </Stack>
  );
}
