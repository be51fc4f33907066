import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ContactLines } from './contact-lines';
import { EditAgency } from './edit-agency';
import { MandateLines } from './mandate-lines';
import { agencyQuery, type PartnerView } from './partner-queries';

type Props = { slug: string; brandId: string; agencyId: string; partner: PartnerView };

/** Who represents a partner: the agent, how to reach them, what they may do, and their other talents. */
export function AgencyCard({ slug, brandId, agencyId, partner }: Props) {
  const { data: agency } = useQuery(agencyQuery(brandId, agencyId));
  const [editing, setEditing] = useState(false);
  if (!agency) {
    return null;
  }
  const others = agency.talents.filter((talent) => talent.partnerId !== partner.id);
  return (
    <Paper>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h3">
          <Anchor component={Link} to={`/b/${slug}/agencies/${agency.id}`} inherit>
            {agency.name}
          </Anchor>
        </Title>
        {agency.actions.includes('EDIT') && (
          <Button variant="subtle" size="compact-sm" onClick={() => setEditing(true)} aria-label={t`Edit the agency`}>
            <Trans>Edit</Trans>
          </Button>
        )}
      </Group>
      <Stack gap="sm">
        {agency.agent && <Text size="sm">{t`Agent: ${agency.agent}`}</Text>}
        <ContactLines contacts={agency.contacts} />
        <MandateLines
          brandId={brandId}
          partner={partner}
          mandates={partner.mandates ?? []}
          edits={partner.actions.includes('EDIT')}
          ofAgency={agency.id}
        />
        {others.length > 0 && (
          <Text size="sm">
            <Trans>Also represents</Trans>{' '}
            {others.map((talent, index) => (
              <span key={talent.partnerId}>
                {index > 0 && ', '}
                <Anchor component={Link} to={`/b/${slug}/partners/${talent.partnerId}`} size="sm">
                  {talent.displayName}
                </Anchor>
              </span>
            ))}
          </Text>
        )}
      </Stack>
      {editing && <EditAgency brandId={brandId} agency={agency} onClose={() => setEditing(false)} />}
    </Paper>
  );
}
