import { ActionIcon, Button, Fieldset, Group, Select, Stack, TextInput } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { DayField } from '@/design/day-field';
import { today } from '@/design/local-day';
import type { ContactView } from './partner-queries';
import { channelWord } from './partner-words';

const CHANNELS = ['EMAIL', 'PHONE', 'WHATSAPP', 'ADDRESS', 'WEBSITE'] as const;

type Props = { value: ContactView[]; onChange: (contacts: ContactView[]) => void };

/** Ways to reach someone, typed one under the other. */
export function ContactsField({ value, onChange }: Props) {
  const change = (at: number, part: Partial<ContactView>) =>
    onChange(value.map((contact, index) => (index === at ? { ...contact, ...part } : contact)));
  return (
    <Fieldset legend={t`Contact`}>
      <Stack gap="sm">
        {value.map((contact, index) => (
          <Group key={index} gap={8} align="flex-end" wrap="wrap">
            <Select
              w={120}
              label={t`Channel`}
              allowDeselect={false}
              value={contact.channel}
              onChange={(channel) => change(index, { channel: channel ?? 'EMAIL' })}
              data={CHANNELS.map((channel) => ({ value: channel, label: channelWord(channel) }))}
            />
            <TextInput
              style={{ flex: '1 1 180px' }}
              label={t`Address or number`}
              required
              maxLength={300}
              value={contact.value}
              onChange={(event) => change(index, { value: event.currentTarget.value })}
            />
            <TextInput
              style={{ flex: '1 1 110px' }}
              label={t`Whose, if not theirs`}
              maxLength={80}
              value={contact.label}
              onChange={(event) => change(index, { label: event.currentTarget.value })}
            />
            <TextInput
              style={{ flex: '1 1 130px' }}
              label={t`Found where`}
              maxLength={160}
              value={contact.source}
              onChange={(event) => change(index, { source: event.currentTarget.value })}
            />
            <DayField
              w={150}
              label={t`Found on`}
              required
              value={contact.since}
              onChange={(since) => change(index, { since: since ?? '' })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t`Remove ${contact.value || channelWord(contact.channel)}`}
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
          onClick={() => onChange([...value, { channel: 'EMAIL', value: '', label: '', source: '', since: today() }])}
        >
          <Trans>Add a contact</Trans>
        </Button>
      </Stack>
    </Fieldset>
  );
}
