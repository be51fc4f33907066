import { Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { ProblemNote } from '@/design/problem-note';
import { useCastingChanges } from './casting-queries';
import { countries } from './countries';
import type { PartnerView } from './partner-queries';
import { SaidActions, SourceFields, useSource } from './said-fields';
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
  const saying = useSource(before);
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
            ...saying.source,
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
        <SourceFields {...saying} />
        <Text size="xs" c="dimmed">
          <Trans>Only the brand’s team sees this; a guest of a casting never does.</Trans>
        </Text>
        <ProblemNote problem={ship.error ?? unship.error} />
        <SaidActions
          saving={ship.isPending}
          forgetting={unship.isPending}
          onForget={before && (() => unship.mutate(partner.version, { onSuccess: onClose }))}
          onClose={onClose}
        />
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
