import { Fieldset, SimpleGrid, TextInput } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { countryName } from '@/design/words';
import type { Party } from './words';

type Props = { legend: string; party: Party; onChange: (party: Party) => void };

/** How one side is named in a contract. */
export function PartyFields({ legend, party, onChange }: Props) {
  const change = (part: Partial<Party>) => onChange({ ...party, ...part });
  return (
    <Fieldset legend={legend}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label={t`Legal name`}
          required
          autoComplete="name"
          value={party.legalName}
          onChange={(event) => change({ legalName: event.currentTarget.value })}
        />
        <TextInput
          label={t`SIREN or equivalent`}
          value={party.registration}
          onChange={(event) => change({ registration: event.currentTarget.value })}
        />
        <TextInput
          label={t`Postal address`}
          required
          autoComplete="street-address"
          value={party.address}
          onChange={(event) => change({ address: event.currentTarget.value })}
        />
        <TextInput
          label={t`E-mail`}
          required
          type="email"
          autoComplete="email"
          value={party.email}
          onChange={(event) => change({ email: event.currentTarget.value })}
        />
        <TextInput
          label={t`Country of tax residence`}
          required
          maxLength={2}
          pattern="[A-Z]{2}"
          description={party.taxResidence.length === 2 ? countryName(party.taxResidence) : t`Two letters: FR, BE, CH…`}
          value={party.taxResidence}
          onChange={(event) => change({ taxResidence: event.currentTarget.value.toUpperCase() })}
        />
        <TextInput
          label={t`Signatory`}
          required
          value={party.signatory}
          onChange={(event) => change({ signatory: event.currentTarget.value })}
        />
      </SimpleGrid>
    </Fieldset>
  );
}
