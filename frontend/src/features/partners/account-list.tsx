import { Anchor, Group, Stack, Text } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { CountText } from '@/design/count-text';
import { exactDate } from '@/design/words';
import { EngagementText } from './engagement-text';
import { NetworkIcon } from './network-icon';
import type { AccountView } from './partner-queries';
import { handleWords, networkName, sourceWords } from './partner-words';
import classes from './partners.module.css';

type Props = { accounts: AccountView[] };

/** A partner's accounts, each with its latest figures, their day and who told them. */
export function AccountList({ accounts }: Props) {
  if (accounts.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        <Trans>No account known.</Trans>
      </Text>
    );
  }
  return (
    <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
      {accounts.map((account) => (
        <li key={account.key}>
          <Group justify="space-between" wrap="nowrap" align="flex-start" gap="sm">
            <Group gap={8} wrap="nowrap" miw={0}>
              <NetworkIcon network={account.network} />
              <div className={classes.breakable}>
                {account.url ? (
                  <Anchor href={account.url} target="_blank" rel="noreferrer" fw={600}>
                    {handleWords(account)}
                  </Anchor>
                ) : (
                  <Text span fw={600}>
                    {handleWords(account)}
                  </Text>
                )}
                <Text size="xs" c="dimmed">
                  {account.isName
                    ? t`${networkName(account.network)}, a name and not a handle`
                    : networkName(account.network)}
                </Text>
              </div>
            </Group>
            <div style={{ textAlign: 'end', flex: 'none' }}>
              <Text span fw={600}>
                <CountText value={account.latest?.followers} />
              </Text>{' '}
              <Text span size="sm" c="dimmed">
                <EngagementText figures={account.latest} />
              </Text>
            </div>
          </Group>
          <Text size="xs" c="dimmed" mt={2}>
            {account.latest
              ? t`On ${exactDate(account.latest.measuredOn)}, ${sourceWords(account.latest.sourceKind, account.latest.source)}`
              : t`No figure yet`}
          </Text>
        </li>
      ))}
    </Stack>
  );
}
