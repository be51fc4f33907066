import { Alert, Anchor, Button, Group, Menu, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconBan, IconListCheck, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { idempotencyKey } from '@/api/client';
import { useBrand } from '@/api/session';
import { Dialog } from '@/design/dialog';
import { ProblemNote } from '@/design/problem-note';
import {
  campaignChoicesQuery,
  shortlistsQuery,
  useAddToShortlist,
  useBeginShortlist,
  type ShortlistAdded,
  type Who,
} from './shortlist-queries';

const MOST = 300;

type Props = { slug: string; who: Who; compact?: boolean };

/** Puts one or many partners on a shortlist, or on a new one; says who was on it already. */
export function AddToShortlist({ slug, who, compact = false }: Props) {
  const brand = useBrand(slug);
  const lists = useQuery(shortlistsQuery(brand.id));
  const add = useAddToShortlist(brand.id);
  const [told, setTold] = useState<ShortlistAdded>();
  const [creating, { open: create, close: created }] = useDisclosure(false);
  if (!brand.roles.includes('MANAGER') && !brand.roles.includes('CM')) {
    return null;
  }
  const open = (lists.data?.items ?? []).filter((list) => list.phase !== 'CLOSED').slice(0, 12);
  const put = (shortlistId: string) => add.mutate({ shortlistId, who }, { onSuccess: setTold });
  const tooMany = ('count' in who ? who.count : who.length) > MOST;
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            variant="default"
            size={compact ? 'compact-md' : undefined}
            leftSection={<IconListCheck size={compact ? 16 : 18} aria-hidden />}
            loading={add.isPending}
          >
            <Trans>Add to a shortlist</Trans>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {tooMany && <Menu.Label>{t`At most ${MOST} people at a time.`}</Menu.Label>}
          {open.map((list) => (
            <Menu.Item key={list.id} disabled={tooMany} onClick={() => put(list.id)}>
              {list.name}
              <Text size="xs" c="dimmed">
                {list.campaignName}
              </Text>
            </Menu.Item>
          ))}
          {open.length > 0 && <Menu.Divider />}
          <Menu.Item disabled={tooMany} leftSection={<IconPlus size={16} aria-hidden />} onClick={create}>
            <Trans>New shortlist…</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {creating && (
        <NewShortlist
          brandId={brand.id}
          onClose={created}
          onBegun={(shortlistId) => {
            created();
            put(shortlistId);
          }}
        />
      )}
      <Told slug={slug} told={told} problem={add.error} onClose={() => (setTold(undefined), add.reset())} />
    </>
  );
}

type ToldProps = { slug: string; told?: ShortlistAdded; problem: unknown; onClose: () => void };

function Told({ slug, told, problem, onClose }: ToldProps) {
  const added = told?.added ?? 0;
  return (
    <Modal
      opened={told !== undefined || Boolean(problem)}
      onClose={onClose}
      title={told ? told.shortlist.name : t`Not added`}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <Stack>
        <ProblemNote problem={problem} />
        {told && (
          <>
            <Text role="status">
              {plural(added, {
                0: 'Nobody new was added.',
                one: 'One person was added.',
                other: '# people were added.',
              })}
            </Text>
            {told.already.length > 0 && (
              <Text size="sm" c="dimmed">
                <Trans>On it already: {told.already.join(', ')}.</Trans>
              </Text>
            )}
            {told.doNotContact.length > 0 && (
              <Alert color="red" variant="light" icon={<IconBan aria-hidden />} title={t`Do not contact`}>
                {told.doNotContact.join(', ')}
              </Alert>
            )}
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                <Trans>Go on</Trans>
              </Button>
              <Button component={Link} to={`/b/${slug}/shortlists/${told.shortlist.id}`}>
                <Trans>Open the shortlist</Trans>
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  );
}

type NewProps = { brandId: string; campaignId?: string; onClose: () => void; onBegun: (shortlistId: string) => void };

/** A name and a campaign: that is all a shortlist needs. */
export function NewShortlist({ brandId, campaignId, onClose, onBegun }: NewProps) {
  const campaigns = useQuery({ ...campaignChoicesQuery(brandId), enabled: campaignId === undefined });
  const [campaign, setCampaign] = useState<string | null>(campaignId ?? null);
  const [name, setName] = useState('');
  const [key] = useState(idempotencyKey);
  const begin = useBeginShortlist(brandId);
  const choices = campaigns.data?.items ?? [];
  return (
    <Dialog onClose={onClose} title={t`New shortlist`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (campaign) {
            begin.mutate({ key, campaignId: campaign, name }, { onSuccess: (list) => onBegun(list.id) });
          }
        }}
      >
        <Stack>
          {campaignId === undefined && (
            <Select
              label={t`Campaign`}
              data={choices.map((one) => ({ value: one.id, label: one.name }))}
              value={campaign}
              onChange={setCampaign}
              searchable
              nothingFoundMessage={t`No campaign yet: plan one first.`}
            />
          )}
          <TextInput
            label={t`Name`}
            placeholder={t`First round, micro-creators in the west…`}
            maxLength={120}
            required
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <ProblemNote problem={begin.error} />
          <Group justify="flex-end">
            <Button type="submit" loading={begin.isPending} disabled={!campaign || name.trim() === ''}>
              <Trans>Begin the shortlist</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

type CompareProps = { slug: string; partnerIds: string[]; compact?: boolean };

/** The way to a comparison of two to four. */
export function CompareLink({ slug, partnerIds, compact = false }: CompareProps) {
  if (partnerIds.length < 2 || partnerIds.length > 4) {
    return null;
  }
  return (
    <Anchor component={Link} to={`/b/${slug}/partners/compare?ids=${partnerIds.join(',')}`} underline="never">
      <Button component="span" variant="default" size={compact ? 'compact-md' : undefined}>
        {t`Compare ${partnerIds.length}`}
      </Button>
    </Anchor>
  );
}
