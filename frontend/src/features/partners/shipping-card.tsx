import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useFormInPlace } from '@/design/form-in-place';
import { countryName } from '@/design/words';
import { saidBy } from './casting-words';
import type { PartnerView } from './partner-queries';
import { ShippingForm } from './shipping-form';

type Props = { brandId: string; partner: PartnerView };

/** Where parcels reach a partner, and what fits. */
export function ShippingCard({ brandId, partner }: Props) {
  const { place, editing, open, close } = useFormInPlace();
  const said = partner.shipping;
  return (
    <Paper ref={place} component="section" aria-label={t`For parcels`}>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h3">
          <Trans>For parcels</Trans>
        </Title>
        {partner.actions.includes('EDIT') && !editing && (
          <Button variant="subtle" size="compact-sm" onClick={open} aria-label={t`Edit the address and the sizes`}>
            <Trans>Edit</Trans>
          </Button>
        )}
      </Group>
      {editing ? (
        <ShippingForm brandId={brandId} partner={partner} onClose={close} />
      ) : said ? (
        <Stack gap={4}>
          {said.address && <Address address={said.address} />}
          {said.sizes.length > 0 && (
            <Text size="sm">{said.sizes.map(({ label, value }) => `${label} ${value}`).join(' · ')}</Text>
          )}
          <Text size="xs" c="dimmed">
            {saidBy(said)}
          </Text>
        </Stack>
      ) : (
        <Text size="sm" c="dimmed">
          <Trans>Nobody has said yet.</Trans>
        </Text>
      )}
    </Paper>
  );
}

function Address({ address }: { address: NonNullable<NonNullable<PartnerView['shipping']>['address']> }) {
  const { lines, postcode, city, country } = address;
  return (
    <address style={{ fontStyle: 'normal', fontSize: 'var(--text-s)' }}>
      {[...lines, [postcode, city].filter(Boolean).join(' '), countryName(country)].map((line, index) => (
        <div key={index}>{line}</div>
      ))}
    </address>
  );
}
