import { Text } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { countryName } from '@/design/words';
import type { PartnerView } from './partner-queries';
import { SaidCard } from './said-card';
import { ShippingForm } from './shipping-form';

type Props = { brandId: string; partner: PartnerView };

/** Where parcels reach a partner, and what fits. */
export function ShippingCard({ brandId, partner }: Props) {
  return (
    <SaidCard
      title={t`For parcels`}
      edit={t`Edit the address and the sizes`}
      partner={partner}
      said={partner.shipping}
      form={(close) => <ShippingForm brandId={brandId} partner={partner} onClose={close} />}
    >
      {(said) => (
        <>
          {said.address && <Address address={said.address} />}
          {said.sizes.length > 0 && (
            <Text size="sm">{said.sizes.map(({ label, value }) => `${label} ${value}`).join(' · ')}</Text>
          )}
        </>
      )}
    </SaidCard>
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
