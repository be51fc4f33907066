import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { MoneyText } from '@/design/money-text';
import { moneyWords } from '@/design/words';
import { cpmWords, saidBy } from './casting-words';
import { ContactLines } from './contact-lines';
import { NetworkIcon } from './network-icon';
import type { PartnerView } from './partner-queries';

/** How to reach a partner, and what they ask for. */
export function ContactsAndRates({ partner }: { partner: PartnerView }) {
  const rates = partner.asks ?? [];
  return (
    <>
      <Paper>
        <Title order={2} size="h3" mb="sm">
          <Trans>Contact</Trans>
        </Title>
        <ContactLines contacts={partner.contacts ?? []} />
      </Paper>
      {rates.length > 0 && (
        <Paper>
          <Title order={2} size="h3" mb="sm">
            <Trans>Rates, excl. VAT</Trans>
          </Title>
          <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
            {rates.map((rate) => (
              <li key={`${rate.network}${rate.format}${rate.saidOn}`}>
                <Group justify="space-between" wrap="nowrap">
                  <Group gap={6} wrap="nowrap">
                    <NetworkIcon network={rate.network} size={16} />
                    <Text size="sm">{rate.format}</Text>
                  </Group>
                  <Text fw={600}>
                    <MoneyText money={rate.price} />
                  </Text>
                </Group>
                <Text size="xs" c="dimmed">
                  {saidBy(rate)}
                </Text>
                {rate.cpm && (
                  <Text size="xs" c="dimmed">
                    {t`Estimated CPM: ${moneyWords(rate.cpm)} (${cpmWords(rate)})`}
                  </Text>
                )}
              </li>
            ))}
          </Stack>
        </Paper>
      )}
    </>
  );
}
