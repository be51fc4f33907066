import { Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { DayField } from '@/design/day-field';
import { ProblemNote } from '@/design/problem-note';
import { useCastingChanges } from './casting-queries';
import { countries } from './countries';
import type { PartnerView } from './partner-queries';
import { SizesField } from './sizes-field';

type Props = { brandId: string; partner: PartnerView; onClose: () => void };

/** What somebody said of where parcels go and what fits; it takes the place of what was said before. */
export function ShippingForm({ brandId, partner, onClose }: Props) {
  const { ship, unship } = useCastingChanges(brandId, partner.id);
  const before = partner.shipping;
  const [lines, setLines] = useState(before?.address?.lines.join('\n') ?? '');
  const [postcode, setPostcode] = useState(before?.address?.postcode ?? '');
  const [city, setCity] = useState(before?.address?.city ?? '');
  const [country, setCountry] = useState(before?.address?.country ?? partner.country ?? '');
  const [sizes, setSizes] = useState(before?.sizes ?? []);
  const [who, setWho] = useState(before?.saidBy ?? '');
  const [saidOn, setSaidOn] = useState<string | undefined>(today());
  const placed = [lines, postcode, city].some((part) => part.trim() !== '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        ship.mutate(
          {
            version: partner.version,
            ...(placed && { address: { lines: lines.split('\n').slice(0, 5), postcode, city, country } }),
            sizes,
            saidBy: who,
            saidOn: saidOn ?? today(),
          },
          { onSuccess: onClose },
        );
      }}
    >
      <Stack gap="sm">
        <Textarea
          label={t`Street, building, box`}
          autosize
          minRows={2}
          maxRows={5}
          maxLength={500}
          value={lines}
          onChange={(event) => setLines(event.currentTarget.value)}
        />
        <Group grow gap={8}>
          <TextInput
            label={t`Postcode`}
            maxLength={20}
            value={postcode}
            onChange={(event) => setPostcode(event.currentTarget.value)}
          />
          <TextInput
            label={t`Town`}
            maxLength={120}
            value={city}
            onChange={(event) => setCity(event.currentTarget.value)}
          />
        </Group>
        <Select
          label={t`Country`}
          searchable
          clearable
          value={country || null}
          onChange={(chosen) => setCountry(chosen ?? '')}
          data={countries()}
        />
        <SizesField value={sizes} onChange={setSizes} />
        <Group grow gap={8} align="flex-end">
          <TextInput
            label={t`Who said so`}
            maxLength={120}
            value={who}
            onChange={(event) => setWho(event.currentTarget.value)}
          />
          <DayField label={t`Said on`} required value={saidOn} onChange={setSaidOn} />
        </Group>
        <Text size="xs" c="dimmed">
          <Trans>Only the brand’s team sees this; a guest of a casting never does.</Trans>
        </Text>
        <ProblemNote problem={ship.error ?? unship.error} />
        <Group justify="flex-end" gap={8}>
          {before && (
            <Button
              variant="subtle"
              color="gray"
              loading={unship.isPending}
              onClick={() => unship.mutate(partner.version, { onSuccess: onClose })}
            >
              <Trans>Not known any more</Trans>
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" loading={ship.isPending}>
            <Trans>Save</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
