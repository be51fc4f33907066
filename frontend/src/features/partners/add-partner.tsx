import {
  Alert,
  Anchor,
  Button,
  Group,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  TagsInput,
  Text,
  TextInput,
} from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { idempotencyKey } from '@/api/client';
import { DayField } from '@/design/day-field';
import { Dialog } from '@/design/dialog';
import { today } from '@/design/local-day';
import { ProblemNote } from '@/design/problem-note';
import { countries } from './countries';
import { PersonCell } from './person-cell';
import { useSuggestions } from './facet-queries';
import { recogniseQuery, useAddPartner, type Network } from './partner-queries';
import { NETWORKS } from './partner-search';
import { networkName } from './partner-words';

type Props = { slug: string; brandId: string; onClose: () => void };

/** Adds one partner by handle or profile address; who is known already shows while typing. */
export function AddPartner({ slug, brandId, onClose }: Props) {
  const navigate = useNavigate();
  const [key] = useState(idempotencyKey);
  const [handle, setHandle] = useState('');
  const [network, setNetwork] = useState<Network>();
  const [displayName, setDisplayName] = useState('');
  const [country, setCountry] = useState<string | null>(null);
  const [categories, setCategories] = useState<string[]>([]);
  const [followers, setFollowers] = useState<number | string>('');
  const [source, setSource] = useState(() => t`Public profile`);
  const [collectedOn, setCollectedOn] = useState<string | undefined>(today);
  const [purpose, setPurpose] = useState(() => t`To propose a partnership`);
  const [asked] = useDebouncedValue(handle, 250);
  const { data: answer } = useQuery(recogniseQuery(brandId, asked, network));
  const suggestions = useSuggestions(brandId, 'CATEGORY');
  const add = useAddPartner(brandId, key);
  const read = asked === handle && handle.trim().length > 1 ? answer : undefined;
  const same = read?.known.find((known) => known.same);
  const similar = read?.known.filter((known) => !known.same) ?? [];
  const needsNetwork = read?.verdict === 'NETWORK_MISSING' || network !== undefined;

  return (
    <Dialog onClose={onClose} title={t`Add a partner`} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate(
            {
              handle,
              displayName,
              categories,
              source,
              purpose,
              ...(collectedOn ? { collectedOn } : {}),
              ...(network ? { network } : {}),
              ...(country ? { country } : {}),
              ...(followers === '' ? {} : { followers: Number(followers) }),
            },
            {
              onSuccess: (partner) =>
                void navigate({ to: '/b/$slug/partners/$partnerId', params: { slug, partnerId: partner.id } }),
            },
          );
        }}
      >
        <Stack>
          <TextInput
            label={t`Profile address or handle`}
            description={t`For example https://www.tiktok.com/@ines or @ines`}
            required
            data-autofocus
            autoComplete="off"
            value={handle}
            onChange={(event) => setHandle(event.currentTarget.value)}
          />
          <div aria-live="polite">
            {read?.verdict === 'RECOGNISED' && !same && (
              <Text size="sm" c="var(--green-ink)">
                <IconCheck size={16} aria-hidden style={{ verticalAlign: 'text-bottom' }} />{' '}
                {t`${networkName(read.network ?? 'BLOG')}: ${read.handle ?? ''}, new here`}
              </Text>
            )}
            {read?.verdict === 'NOBODY' && (
              <Text size="sm" c="var(--amber-ink)">
                <Trans>This address leads to a post or a page, not to a profile.</Trans>
              </Text>
            )}
            {read?.verdict === 'NAME_NOT_HANDLE' && (
              <Text size="sm" c="var(--amber-ink)">
                {t`${networkName(network ?? 'BLOG')} has no handle like this one.`}
              </Text>
            )}
            {same && (
              <Alert variant="light" icon={<IconInfoCircle aria-hidden />} title={t`Already among your partners`}>
                <Anchor component={Link} to={`/b/${slug}/partners/${same.partnerId}`}>
                  <PersonCell name={same.displayName} accounts={same.accounts} />
                </Anchor>
              </Alert>
            )}
          </div>
          {needsNetwork && (
            <Select
              label={t`On which network?`}
              required
              searchable
              value={network ?? null}
              onChange={(value) => setNetwork(value ?? undefined)}
              data={NETWORKS.map((value) => ({ value, label: networkName(value) }))}
            />
          )}
          {similar.length > 0 && !same && (
            <div>
              <Text size="sm" c="dimmed">
                <Trans>Similar, already here:</Trans>
              </Text>
              <Group gap="md" mt={4}>
                {similar.slice(0, 3).map((known) => (
                  <Anchor key={known.partnerId} component={Link} to={`/b/${slug}/partners/${known.partnerId}`}>
                    <PersonCell name={known.displayName} accounts={known.accounts} shown={1} />
                  </Anchor>
                ))}
              </Group>
            </div>
          )}
          <TextInput
            label={t`Name`}
            description={t`Left empty, the handle serves as the name`}
            autoComplete="off"
            maxLength={160}
            value={displayName}
            onChange={(event) => setDisplayName(event.currentTarget.value)}
          />
          <Group grow align="flex-start">
            <Select
              label={t`Country`}
              searchable
              clearable
              value={country}
              onChange={setCountry}
              data={countries()}
              nothingFoundMessage={t`Nothing by this name`}
            />
            <NumberInput
              label={t`Followers`}
              min={0}
              max={10_000_000_000}
              hideControls
              thousandSeparator=" "
              value={followers}
              onChange={setFollowers}
            />
          </Group>
          <TagsInput label={t`Categories`} value={categories} onChange={setCategories} {...suggestions} />
          <TextInput
            label={t`Where did you find this profile?`}
            description={t`The person may ask: a fair, an article, a search on the network…`}
            required
            maxLength={300}
            value={source}
            onChange={(event) => setSource(event.currentTarget.value)}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <DayField
              label={t`Collected on`}
              description={t`The person is to be told within a month from this day`}
              required
              max={today()}
              value={collectedOn}
              onChange={setCollectedOn}
            />
            <TextInput
              label={t`Purpose`}
              description={t`What you keep them for`}
              required
              maxLength={300}
              value={purpose}
              onChange={(event) => setPurpose(event.currentTarget.value)}
            />
          </SimpleGrid>
          <ProblemNote problem={add.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={add.isPending} disabled={same !== undefined}>
              <Trans>Add</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
