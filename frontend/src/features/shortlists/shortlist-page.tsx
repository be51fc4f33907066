import { Alert, Anchor, Badge, Button, Group, Menu, Paper, Stack, Text, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import {
  IconBan,
  IconDotsVertical,
  IconListCheck,
  IconMessageCircle,
  IconShare,
  IconUserPlus,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useBrand } from '@/api/session';
import { CountText } from '@/design/count-text';
import { DataTable, type Column } from '@/design/data-table';
import { EmptyState } from '@/design/empty-state';
import { ErrorNote } from '@/design/error-note';
import { Lights } from '@/design/lights';
import { MoneyText } from '@/design/money-text';
import { NetworkIcon } from '@/design/network-icon';
import { PageHeader } from '@/design/page-header';
import { PersonAvatar } from '@/design/person-avatar';
import { ProblemNote } from '@/design/problem-note';
import { PageSkeleton } from '@/design/skeletons';
import { StatusPill } from '@/design/status-pill';
import { percent } from '@/design/words';
import { CompareLink } from './add-to-shortlist';
import { EntryPanel } from './entry-panel';
import { GuestList } from './guest-list';
import { PhaseTrack } from './phase-track';
import { RenameDialog } from './rename-dialog';
import { ShareDialog } from './share-dialog';
import {
  shortlistQuery,
  useShortlistChange,
  type EntryView,
  type Opinion,
  type ShortlistView,
} from './shortlist-queries';
import { choiceTone, choiceWord, lightReadings, peopleWords, phaseTone, phaseWord } from './shortlist-words';
import { TakeDialog } from './take-dialog';
import { VoteButtons } from './vote-buttons';
import classes from './shortlist-page.module.css';

type Props = { slug: string; shortlistId: string };

/** One shortlist: who is on it, what colleagues think, what the client answered. */
export function ShortlistPage({ slug, shortlistId }: Props) {
  const brand = useBrand(slug);
  const list = useQuery(shortlistQuery(brand.id, shortlistId));
  if (list.isPending) {
    return <PageSkeleton />;
  }
  if (!list.data) {
    return <ErrorNote problem={list.error} onRetry={() => void list.refetch()} />;
  }
  return <Shown slug={slug} brandId={brand.id} list={list.data} />;
}

type ShownProps = { slug: string; brandId: string; list: ShortlistView };

function Shown({ slug, brandId, list }: ShownProps) {
  const change = useShortlistChange(brandId, list);
  const [open, setOpen] = useState<string>();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [off, setOff] = useState<EntryView>();
  const [sharing, { open: share, close: shared }] = useDisclosure(false);
  const [taking, { open: take, close: taken }] = useDisclosure(false);
  const [renaming, { open: rename, close: renamed }] = useDisclosure(false);
  const { entries, actions } = list;
  const may = (action: ShortlistView['actions'][number]) => actions.includes(action);
  const at = entries.findIndex((entry) => entry.id === open);
  const vote = (entry: EntryView, opinion?: Opinion) => change.mutate({ kind: 'vote', entryId: entry.id, opinion });
  const toggled = (entry: EntryView, opinion: Opinion) => vote(entry, entry.mine === opinion ? undefined : opinion);
  const remove = (entry: EntryView) =>
    change.mutate(
      { kind: 'remove', entryId: entry.id },
      {
        onSuccess: () => {
          setOpen(undefined);
          setOff(entry);
        },
      },
    );
  const picked = entries.filter((entry) => selected.has(entry.id)).map((entry) => entry.partner.id);
  const select = (entry: EntryView) =>
    setSelected((now) => {
      const next = new Set(now);
      if (!next.delete(entry.id)) {
        next.add(entry.id);
      }
      return next;
    });
  return (
    <>
      <PageHeader
        title={list.name}
        above={
          <Anchor component={Link} to={`/b/${slug}/campaigns/${list.campaignId}?tab=shortlists`} size="sm">
            {list.campaignName}
          </Anchor>
        }
        beside={<StatusPill tone={phaseTone(list.phase)}>{phaseWord(list.phase)}</StatusPill>}
        below={peopleWords(entries.length)}
        actions={
          <>
            {may('TAKE') && (
              <Button variant="default" leftSection={<IconUserPlus size={18} aria-hidden />} onClick={take}>
                <Trans>Take into the campaign</Trans>
              </Button>
            )}
            {may('SHOW') && (
              <Button leftSection={<IconShare size={18} aria-hidden />} onClick={share}>
                {list.phase === 'WITH_CLIENT' ? <Trans>Share an update</Trans> : <Trans>Share with the client</Trans>}
              </Button>
            )}
            {may('RENAME') && (
              <Menu>
                <Menu.Target>
                  <Button variant="default" px="xs" aria-label={t`More`}>
                    <IconDotsVertical size={18} aria-hidden />
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={rename}>
                    <Trans>Rename</Trans>
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            )}
          </>
        }
      />
      <Stack gap="md">
        <PhaseTrack list={list} busy={change.isPending} onMove={(to) => change.mutate({ kind: 'move', to })} />
        <ProblemNote problem={change.error} />
        {may('NOTE') && list.toNote && (
          <Alert color="blue" variant="light" role="status" title={t`The client has answered`}>
            <Group justify="space-between" gap="sm">
              <span>
                {list.guests
                  .filter((guest) => guest.sentAt)
                  .map((guest) => guest.sentAs ?? guest.name)
                  .join(', ')}
              </span>
              <Button
                size="compact-md"
                variant="default"
                onClick={() => change.mutate({ kind: 'note', toNote: list.toNote ?? '' })}
              >
                <Trans>Noted</Trans>
              </Button>
            </Group>
          </Alert>
        )}
        {off && (
          <Group role="status" gap="sm">
            <Text size="sm">{t`${off.partner.name} was taken off.`}</Text>
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => change.mutate({ kind: 'return', entryId: off.id }, { onSuccess: () => setOff(undefined) })}
            >
              <Trans>Undo</Trans>
            </Button>
          </Group>
        )}
        {entries.length === 0 ? (
          <EmptyState
            icon={<IconListCheck size={32} stroke={1.5} color="var(--ink-faint)" aria-hidden />}
            title={t`Nobody on this shortlist yet`}
            action={
              <Button component={Link} to={`/b/${slug}/partners`}>
                <Trans>Choose among the partners</Trans>
              </Button>
            }
          >
            <Trans>Select people in the grid with x, then “Add to a shortlist”; or add one from their profile.</Trans>
          </EmptyState>
        ) : (
          <DataTable
            label={t`People on the shortlist`}
            rows={entries}
            columns={columns(list, may('VOTE') ? vote : undefined, select, selected)}
            rowKey={(entry) => entry.id}
            onOpen={(entry) => setOpen(entry.id)}
            onSelect={select}
            isSelected={(entry) => selected.has(entry.id)}
            keys={
              may('VOTE')
                ? {
                    '1': (entry) => toggled(entry, 'YES'),
                    '&': (entry) => toggled(entry, 'YES'),
                    '2': (entry) => toggled(entry, 'MAYBE'),
                    é: (entry) => toggled(entry, 'MAYBE'),
                    '3': (entry) => toggled(entry, 'NO'),
                    '"': (entry) => toggled(entry, 'NO'),
                  }
                : undefined
            }
          />
        )}
        {entries.length > 0 && (
          <Group justify="space-between">
            <Text size="xs" c="dimmed">
              {may('VOTE') ? (
                <Trans>j and k walk, 1 keeps, 2 to discuss, 3 leaves out, x selects to compare, Enter opens.</Trans>
              ) : (
                <Trans>j and k walk, x selects to compare, Enter opens.</Trans>
              )}
            </Text>
            <CompareLink slug={slug} partnerIds={picked} />
          </Group>
        )}
        {(list.guests.length > 0 || list.showings.length > 0) && (
          <Paper>
            <GuestList brandId={brandId} list={list} change={change} />
          </Paper>
        )}
      </Stack>
      <EntryPanel
        slug={slug}
        list={list}
        entry={entries[at]}
        change={change}
        onRemove={remove}
        onClose={() => setOpen(undefined)}
        onPrevious={at > 0 ? () => setOpen(entries[at - 1]?.id) : undefined}
        onNext={at >= 0 && at < entries.length - 1 ? () => setOpen(entries[at + 1]?.id) : undefined}
      />
      {sharing && <ShareDialog brandId={brandId} list={list} onClose={shared} />}
      {taking && <TakeDialog brandId={brandId} list={list} onClose={taken} />}
      {renaming && <RenameDialog list={list} change={change} onClose={renamed} />}
    </>
  );
}

function columns(
  list: ShortlistView,
  vote: ((entry: EntryView, opinion?: Opinion) => void) | undefined,
  select: (entry: EntryView) => void,
  selected: ReadonlySet<string>,
): Column<EntryView>[] {
  const withClient = list.showings.length > 0;
  return [
    {
      id: 'name',
      header: t`Person`,
      main: true,
      cell: (entry) => (
        <span className={classes.person}>
          <input
            type="checkbox"
            aria-label={t`Select ${entry.partner.name} to compare`}
            checked={selected.has(entry.id)}
            onChange={() => select(entry)}
            onClick={(event) => event.stopPropagation()}
            style={{ width: 18, height: 18, flex: 'none', accentColor: 'var(--accent)' }}
          />
          <PersonAvatar name={entry.partner.name} />
          <span style={{ minWidth: 0 }}>
            <span className={classes.name}>{entry.partner.name}</span>
            {entry.partner.doNotContact && (
              <Badge color="red" variant="light" leftSection={<IconBan size={12} aria-hidden />} ml={6}>
                <Trans>Do not contact</Trans>
              </Badge>
            )}
            <Handle entry={entry} />
          </span>
        </span>
      ),
    },
    {
      id: 'lights',
      header: t`Lights`,
      cell: (entry) => <Lights readings={lightReadings(entry.partner.lights)} ownerName={entry.partner.name} />,
    },
    {
      id: 'followers',
      header: t`Followers`,
      number: true,
      cell: (entry) => <CountText value={entry.partner.accounts[0]?.latest?.followers} />,
    },
    {
      id: 'engagement',
      header: t`Engagement`,
      number: true,
      cell: (entry) => {
        const rate = entry.partner.accounts[0]?.latest?.engagementRate;
        return <span className="figures">{rate === undefined ? '–' : percent(rate)}</span>;
      },
    },
    { id: 'price', header: t`Price`, number: true, cell: (entry) => <Price entry={entry} /> },
    {
      id: 'votes',
      header: t`Votes`,
      cell: (entry) => <VoteButtons entry={entry} onVote={vote && ((opinion) => vote(entry, opinion))} />,
    },
    {
      id: 'remarks',
      header: t`Remarks`,
      number: true,
      cell: (entry) =>
        entry.remarks.length > 0 ? (
          <span className="figures">
            <IconMessageCircle size={14} aria-hidden /> {entry.remarks.length}
          </span>
        ) : (
          '–'
        ),
    },
    ...(withClient
      ? [{ id: 'client', header: t`Client`, cell: (entry: EntryView) => <ClientAnswer list={list} entry={entry} /> }]
      : []),
  ];
}

function Handle({ entry }: { entry: EntryView }) {
  const main = entry.partner.accounts[0];
  return main ? (
    <Text size="xs" c="dimmed" style={{ display: 'flex', alignItems: 'center', gap: 4 }}>
      <NetworkIcon network={main.network} size={14} />
      {main.isName ? main.handle : `@${main.handle}`}
    </Text>
  ) : null;
}

/** The lowest price asked for one piece, with what it is for. */
function Price({ entry }: { entry: EntryView }) {
  const rates = [...entry.partner.rates].sort((one, other) => Number(one.price.amount) - Number(other.price.amount));
  const lowest = rates[0];
  if (!lowest) {
    return <span>–</span>;
  }
  const from = rates.length > 1;
  return (
    <Tooltip label={t`${lowest.format}, excl. VAT, said by ${lowest.saidBy}`}>
      <span className="figures">
        {from ? (
          <Trans>
            from <MoneyText money={lowest.price} />
          </Trans>
        ) : (
          <MoneyText money={lowest.price} />
        )}
      </span>
    </Tooltip>
  );
}

function ClientAnswer({ list, entry }: { list: ShortlistView; entry: EntryView }) {
  const last = list.showings.at(-1)?.number;
  if (entry.answers.length === 0) {
    return (
      <Text size="sm" c="dimmed" span>
        {entry.shown ? <Trans>no answer yet</Trans> : <Trans>not shown</Trans>}
      </Text>
    );
  }
  return (
    <span style={{ display: 'inline-flex', flexWrap: 'wrap', gap: 4 }}>
      {entry.answers.map((answer) => {
        const older = answer.showing !== last ? t`upon version ${answer.showing}` : '';
        const words = [answer.name, answer.comment, older].filter(Boolean).join(' · ');
        return (
          <Tooltip key={answer.guestId} label={words}>
            <span>
              <StatusPill tone={choiceTone(answer.choice)}>{choiceWord(answer.choice)}</StatusPill>
            </span>
          </Tooltip>
        );
      })}
    </span>
  );
}
