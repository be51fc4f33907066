import { Button, Checkbox, Paper, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { ProblemNote } from '@/design/problem-note';
import { AccountField } from './account-field';
import { useAskAboutMyData, type DataAsk, type Network } from './rights-queries';
import { askWord } from './rights-words';

const ASKS: DataAsk[] = ['OBJECT', 'ACCESS', 'ERASE'];

/** Anyone asks about their data, without an account. Whether they are known is never told here. */
export function YourDataPage() {
  useDocumentTitle(`${t`Your data`} · Relais`);
  const [email, setEmail] = useState('');
  const [account, setAccount] = useState('');
  const [network, setNetwork] = useState<Network>();
  const [asks, setAsks] = useState<DataAsk[]>(['OBJECT']);
  const [words, setWords] = useState('');
  const ask = useAskAboutMyData();
  if (ask.data) {
    return (
      <Paper>
        <Stack role="status">
          <Title order={1} size="h2">
            <Trans>One last step</Trans>
          </Title>
          <Text>
            <Trans>
              A letter is on its way to {ask.data.sentTo}. Open its link to confirm: your request counts from that
              moment, and is answered within a month.
            </Trans>
          </Text>
          <Text c="dimmed" size="sm">
            <Trans>Without your confirmation the request is erased after seven days.</Trans>
          </Text>
        </Stack>
      </Paper>
    );
  }
  return (
    <Paper>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          ask.mutate({
            email,
            asks,
            words,
            locale: i18n.locale,
            ...(account.trim() ? { account, ...(network ? { network } : {}) } : {}),
          });
        }}
      >
        <Stack>
          <Title order={1} size="h2">
            <Trans>Your data</Trans>
          </Title>
          <Text>
            <Trans>
              Brands use Relais to keep lists of creators they may propose a partnership to. Here you decide what is
              done with what they know of you.
            </Trans>
          </Text>
          <Checkbox.Group label={t`What do you ask for?`} value={asks} onChange={(next) => setAsks(next)}>
            <Stack gap="xs" mt="xs">
              {ASKS.map((one) => (
                <Checkbox key={one} value={one} label={askWord(one)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <TextInput
            label={t`E-mail`}
            description={t`The link that confirms your request is sent there.`}
            type="email"
            autoComplete="email"
            required
            maxLength={254}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <AccountField
            label={t`Your account, if it is about one`}
            description={t`The address of a profile, or a handle.`}
            value={account}
            network={network}
            onChange={(value, on) => {
              setAccount(value);
              setNetwork(on);
            }}
          />
          <Textarea
            label={t`Anything to add? (optional)`}
            autosize
            minRows={2}
            maxLength={2000}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <ProblemNote problem={ask.error} />
          <Button type="submit" size="lg" loading={ask.isPending} fullWidth>
            <Trans>Send my request</Trans>
          </Button>
          <Text size="sm" c="dimmed">
            <Trans>
              An objection holds for all brands here. Only unreadable fingerprints of your address and accounts are kept
              of it, so that no list can bring you back.
            </Trans>
          </Text>
        </Stack>
      </form>
    </Paper>
  );
}
