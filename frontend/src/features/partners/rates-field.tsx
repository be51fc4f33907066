import { ActionIcon, Button, Fieldset, Group, Select, Stack, TextInput } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { DayField } from '@/design/day-field';
import { today } from '@/design/local-day';
import { MoneyField } from '@/design/money-field';
import type { RateView } from './partner-queries';
import { NETWORKS } from './partner-search';
import { networkName } from './partner-words';

type Props = { value: RateView[]; onChange: (rates: RateView[]) => void };

/** What a partner asks for each format, typed one under the other. */
export function RatesField({ value, onChange }: Props) {
  const change = (at: number, part: Partial<RateView>) =>
    onChange(value.map((rate, index) => (index === at ? { ...rate, ...part } : rate)));
  return (
    <Fieldset legend={t`Rates, excl. VAT`}>
      <Stack gap="sm">
        {value.map((rate, index) => (
          <Group key={index} gap={8} align="flex-end" wrap="wrap">
            <Select
              w={130}
              label={t`Network`}
              allowDeselect={false}
              value={rate.network}
              onChange={(network) => change(index, { network: network ?? 'INSTAGRAM' })}
              data={NETWORKS.map((network) => ({ value: network, label: networkName(network) }))}
            />
            <TextInput
              style={{ flex: '1 1 130px' }}
              label={t`Format`}
              placeholder={t`Reel, 3 stories…`}
              required
              maxLength={80}
              value={rate.format}
              onChange={(event) => change(index, { format: event.currentTarget.value })}
            />
            <MoneyField
              w={120}
              label={t`Price`}
              required
              value={rate.price}
              onChange={(price) => change(index, { price: price ?? { amount: '0.00', currency: 'EUR' } })}
            />
            <TextInput
              style={{ flex: '1 1 110px' }}
              label={t`Who said so`}
              maxLength={120}
              value={rate.saidBy}
              onChange={(event) => change(index, { saidBy: event.currentTarget.value })}
            />
            <DayField
              w={150}
              label={t`Said on`}
              required
              value={rate.saidOn}
              onChange={(saidOn) => change(index, { saidOn: saidOn ?? '' })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t`Remove the rate ${rate.format}`}
              onClick={() => onChange(value.filter((_, other) => other !== index))}
            >
              <IconTrash size={18} />
            </ActionIcon>
          </Group>
        ))}
        <Button
          variant="default"
          size="compact-md"
          style={{ alignSelf: 'flex-start' }}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() =>
            onChange([
              ...value,
              {
                network: 'INSTAGRAM',
                format: '',
                price: { amount: '0.00', currency: 'EUR' },
                saidBy: '',
                saidOn: today(),
              },
            ])
          }
        >
          <Trans>Add a rate</Trans>
        </Button>
      </Stack>
    </Fieldset>
  );
}
