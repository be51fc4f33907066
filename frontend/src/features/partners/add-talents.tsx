import { Button, Group, MultiSelect, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '@/design/dialog';
import { ProblemNote } from '@/design/problem-note';
import { useTalents } from './casting-queries';
import { partnersQuery, type AgencyView } from './partner-queries';

type Props = { brandId: string; agency: AgencyView; onClose: () => void };

/** Several talents of an agency, found by name and added in one go. */
export function AddTalents({ brandId, agency, onClose }: Props) {
  const { add } = useTalents(brandId, agency.id);
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed, 250);
  const [chosen, setChosen] = useState<{ value: string; label: string }[]>([]);
  const found = useInfiniteQuery(partnersQuery(brandId, asked ? { q: asked } : {}));
  const here = new Set(agency.talents.map((talent) => talent.partnerId));
  const choices = (found.data?.pages[0]?.items ?? [])
    .filter((row) => !here.has(row.id))
    .map((row) => ({ value: row.id, label: row.displayName }));
  const data = [...new Map([...chosen, ...choices].map((one) => [one.value, one])).values()];
  return (
    <Dialog onClose={onClose} title={t`Talents of ${agency.name}`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate(
            chosen.map((one) => one.value),
            { onSuccess: onClose },
          );
        }}
      >
        <Stack>
          <MultiSelect
            data-autofocus
            label={t`Partners`}
            description={t`Type a name; those with another agency change over`}
            searchable
            maxValues={50}
            searchValue={typed}
            onSearchChange={setTyped}
            value={chosen.map((one) => one.value)}
            onChange={(ids) => setChosen(data.filter((one) => ids.includes(one.value)))}
            data={data}
            filter={({ options }) => options}
            nothingFoundMessage={t`Nobody by this name`}
          />
          <Text size="sm" c="dimmed">
            <Trans>A mandate is written down for each of them afterwards; without one, letters go to the person.</Trans>
          </Text>
          <ProblemNote problem={add.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={add.isPending} disabled={chosen.length === 0}>
              <Trans>Add</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
