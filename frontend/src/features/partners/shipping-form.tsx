import { Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { DayField } from '@/design/day-field';
import { today } from '@/design/local-day';
import { ProblemNote } from '@/design/problem-note';
import { useCastingChanges } from './casting-queries';
import { countries } from './countries';
import type { PartnerView } from './partner-queries';
import { SizesField } from './sizes-field';

/** What the contract takes. */
const MOST_LINES = 5;
const MOST_CHARACTERS = 120;

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
  const box = useRef<HTMLTextAreaElement>(null);
  const { told, fault } = readLines(lines);
  const placed = [lines, postcode, city].some((part) => part.trim() !== '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (fault) {
          box.current?.focus();
          return;
        }
        ship.mutate(
          {
            version: partner.version,
            ...(placed && { address: { lines: told, postcode, city, country } }),
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
          ref={box}
          label={t`Street, building, box`}
          autosize
          minRows={2}
          maxRows={8}
          error={fault || undefined}
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

/** The lines that say something, and why they cannot be kept, if they cannot. */
function readLines(typed: string): { told: string[]; fault: string } {
  const told = typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  if (told.length > MOST_LINES) {
    return { told, fault: t`At most ${MOST_LINES} lines fit above the town.` };
  }
  const tooLong = told.some((line) => line.length > MOST_CHARACTERS);
  return { told, fault: tooLong ? t`A line holds at most ${MOST_CHARACTERS} characters.` : '' };
}
