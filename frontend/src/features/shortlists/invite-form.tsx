import { Button, Group, NumberInput, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { ProblemNote } from '@/design/problem-note';
import type { useShortlistChange } from './shortlist-queries';

type Props = { change: ReturnType<typeof useShortlistChange>; onInvited?: () => void };

/** One named person, in their language, for some days. */
export function InviteForm({ change, onInvited }: Props) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [locale, setLocale] = useState<'fr' | 'en'>('fr');
  const [days, setDays] = useState<number | string>(14);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(
          { kind: 'invite', name, email, locale, days: Number(days) || 14 },
          {
            onSuccess: () => {
              setName('');
              setEmail('');
              onInvited?.();
            },
          },
        );
      }}
    >
      <Stack gap="sm">
        <Group grow preventGrowOverflow={false} wrap="wrap" gap="sm">
          <TextInput
            label={t`Name`}
            required
            miw={180}
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t`E-mail`}
            type="email"
            required
            miw={180}
            maxLength={200}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
        </Group>
        <Group gap="sm" align="end" wrap="wrap">
          <NumberInput label={t`Opens for, in days`} w={150} min={1} max={90} value={days} onChange={setDays} />
          <div>
            <Text size="sm" fw={500} mb={4} id="guest-language">
              <Trans>Language</Trans>
            </Text>
            <SegmentedControl
              aria-labelledby="guest-language"
              value={locale}
              onChange={(value) => setLocale(value)}
              data={[
                { value: 'fr', label: 'Français' },
                { value: 'en', label: 'English' },
              ]}
            />
          </div>
          <Button type="submit" loading={change.isPending} ml="auto">
            <Trans>Send the invitation</Trans>
          </Button>
        </Group>
        <ProblemNote problem={change.error} />
      </Stack>
    </form>
  );
}
