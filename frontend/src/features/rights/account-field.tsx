import { Select, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { networkChoices } from '@/design/networks';
import { accountQuery, type Network } from './rights-queries';
import { accountWords } from './rights-words';

type Props = {
  label: string;
  description?: string;
  value: string;
  network?: Network;
  error?: string;
  onChange: (value: string, network?: Network) => void;
};

/** An account as an address or a handle: what was understood is said while typing; a bare handle asks for its network. */
export function AccountField({ label, description, value, network, error, onChange }: Props) {
  const [settled] = useDebouncedValue(value.trim(), 300);
  const { data: read } = useQuery(accountQuery(settled, network));
  const current = settled === value.trim() && settled !== '' ? read : undefined;
  const asksNetwork = current?.verdict === 'NETWORK_MISSING' || network !== undefined;
  return (
    <Stack gap={6}>
      <TextInput
        label={label}
        description={description}
        placeholder="instagram.com/…"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        inputMode="url"
        maxLength={500}
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value, network)}
      />
      {asksNetwork && (
        <Select
          label={t`On which network?`}
          data={networkChoices}
          value={network ?? null}
          onChange={(next) => onChange(value, next ?? undefined)}
          clearable
        />
      )}
      <Text size="sm" c="dimmed" role="status" mih={0}>
        {current?.verdict === 'RECOGNISED' && current.network && current.handle && (
          <Trans>Understood: {accountWords(current.network, current.handle)}</Trans>
        )}
        {(current?.verdict === 'NAME_NOT_HANDLE' || current?.verdict === 'NOBODY') && (
          <Trans>Not an account we know how to read: paste the address of the profile.</Trans>
        )}
      </Text>
    </Stack>
  );
}
