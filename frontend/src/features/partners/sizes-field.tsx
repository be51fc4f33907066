import { ActionIcon, Button, Fieldset, Group, Stack, TextInput } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import type { components } from '@/api/schema';

type Size = components['schemas']['PartnerSize'];
type Props = { value: Size[]; onChange: (sizes: Size[]) => void };

const MOST = 20;

/** What fits a partner, typed one under the other: what is measured, and how large. */
export function SizesField({ value, onChange }: Props) {
  const add = useRef<HTMLButtonElement>(null);
  const change = (at: number, part: Partial<Size>) =>
    onChange(value.map((size, index) => (index === at ? { ...size, ...part } : size)));
  return (
    <Fieldset legend={t`Sizes`}>
      <Stack gap="sm">
        {value.map((size, index) => (
          <Group key={index} gap={8} align="flex-end" wrap="nowrap">
            <TextInput
              style={{ flex: '2 1 0' }}
              label={t`Item`}
              placeholder={t`Shoes, dress, ring…`}
              required
              maxLength={40}
              value={size.label}
              onChange={(event) => change(index, { label: event.currentTarget.value })}
            />
            <TextInput
              style={{ flex: '1 1 0' }}
              label={t`Size`}
              required
              maxLength={40}
              value={size.value}
              onChange={(event) => change(index, { value: event.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t`Remove the size ${size.label}`}
              onClick={({ currentTarget }) => {
                if (index === value.length - 1) {
                  const before = currentTarget.parentElement?.previousElementSibling?.querySelector('button');
                  (before ?? add.current)?.focus();
                }
                onChange(value.filter((_, other) => other !== index));
              }}
            >
              <IconTrash size={18} />
            </ActionIcon>
          </Group>
        ))}
        {value.length < MOST && (
          <Button
            ref={add}
            variant="default"
            size="compact-md"
            style={{ alignSelf: 'flex-start' }}
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => onChange([...value, { label: '', value: '' }])}
          >
            <Trans>Add a size</Trans>
          </Button>
        )}
      </Stack>
    </Fieldset>
  );
}
