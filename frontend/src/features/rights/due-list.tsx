import { Anchor, Button, Checkbox, Group, Menu, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconArrowLeft, IconDots, IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useBrand } from '@/api/session';
import { DataTable, type Column } from '@/design/data-table';
import { DayField } from '@/design/day-field';
import { Dialog } from '@/design/dialog';
import { EmptyState } from '@/design/empty-state';
import { ErrorNote } from '@/design/error-note';
import { PageHeader } from '@/design/page-header';
import { ProblemNote } from '@/design/problem-note';
import { ListSkeleton } from '@/design/skeletons';
import { StatusPill } from '@/design/status-pill';
import { exactCount, exactDate } from '@/design/words';
import { informationQuery, useInformationChanges, type InformationDue, type InformationRow } from './rights-queries';

const A_PAGE = 50;

/** Who must still be told what the brand keeps of them: one month from the day of collection. */
export function DueList({ slug }: { slug: string }) {
  const brand = useBrand(slug);
  const [due, setDue] = useState<InformationDue>('OVERDUE');
  const [skip, setSkip] = useState(0);
  const [chosen, setChosen] = useState<string[]>([]);
  const [telling, setTelling] = useState<InformationRow>();
  const [leaving, setLeaving] = useState<InformationRow>();
  const { data, isPending, error, refetch } = useQuery(informationQuery(brand.id, due, skip));
  const { send, remove } = useInformationChanges(brand.id);
  const reachable = data?.items.filter((row) => row.reach === 'LETTER').map((row) => row.partnerId) ?? [];
  const marked = chosen.filter((id) => reachable.includes(id));
  const mark = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const columns: Column<InformationRow>[] = [
    {
      id: 'name',
      header: t`Name`,
      main: true,
      cell: (row) => (
        <Group gap="sm" wrap="nowrap">
          {data?.edits && (
            <Checkbox
              aria-label={t`Select ${row.displayName}`}
              disabled={row.reach !== 'LETTER'}
              checked={marked.includes(row.partnerId)}
              onChange={() => mark(row.partnerId)}
            />
          )}
          <Anchor component={Link} to={`/b/${slug}/partners/${row.partnerId}`} style={{ overflowWrap: 'anywhere' }}>
            {row.displayName}
          </Anchor>
        </Group>
      ),
    },
    { id: 'due', header: t`Until`, cell: (row) => exactDate(row.dueOn) },
    { id: 'source', header: t`Source`, cell: (row) => row.source || '–' },
    { id: 'collected', header: t`Collected on`, cell: (row) => exactDate(row.collectedOn) },
    { id: 'reach', header: t`By letter`, cell: (row) => <Reach row={row} /> },
    ...(data?.edits
      ? [
          {
            id: 'acts',
            header: t`Other ways`,
            cell: (row: InformationRow) => (
              <Menu>
                <Menu.Target>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={t`Other ways for ${row.displayName}`}
                    onClick={(event) => event.stopPropagation()}
                  >
                    <IconDots size={18} aria-hidden />
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => setTelling(row)}>
                    <Trans>Told otherwise…</Trans>
                  </Menu.Item>
                  <Menu.Item color="red" onClick={() => setLeaving(row)}>
                    <Trans>Remove from the base…</Trans>
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <PageHeader
        title={t`To be informed`}
        above={
          <Anchor component={Link} to={`/b/${slug}/partners`} size="sm">
            <IconArrowLeft size={14} aria-hidden /> <Trans>Partners</Trans>
          </Anchor>
        }
        below={t`Whoever was not asked must learn within a month what is kept of them (article 14 GDPR). Every letter carries the notice.`}
      />
      <Stack>
        <SegmentedControl
          size="xs"
          aria-label={t`Due`}
          style={{ alignSelf: 'flex-start' }}
          value={due}
          onChange={(next) => {
            setDue(next);
            setSkip(0);
            setChosen([]);
          }}
          data={[
            { value: 'OVERDUE', label: labelled(t`Overdue`, data?.overdue) },
            { value: 'WEEK', label: labelled(t`This week`, data?.week) },
            { value: 'MONTH', label: labelled(t`Later`, data?.month) },
          ]}
        />
        <ProblemNote problem={send.error ?? remove.error} />
        {send.data && (
          <Text role="status">
            {plural(send.data.sent, {
              0: 'No notice left.',
              one: '# notice is on its way.',
              other: '# notices are on their way.',
            })}
          </Text>
        )}
        {isPending && <ListSkeleton rows={6} />}
        {error && <ErrorNote problem={error} onRetry={() => void refetch()} />}
        {data?.items.length === 0 && (
          <EmptyState icon={<IconShieldCheck size={40} stroke={1.5} aria-hidden />} title={t`Nobody here`}>
            {due === 'OVERDUE' ? (
              <Trans>Everybody who had to be told by today was told, and it is on record.</Trans>
            ) : (
              <Trans>Nobody falls due in this time.</Trans>
            )}
          </EmptyState>
        )}
        {data && data.items.length > 0 && (
          <>
            {data.edits && (
              <Group gap="sm">
                <Button
                  disabled={marked.length === 0}
                  loading={send.isPending}
                  onClick={() => send.mutate(marked, { onSuccess: () => setChosen([]) })}
                >
                  {plural(marked.length, {
                    0: 'Send the notice',
                    one: 'Send the notice to # person',
                    other: 'Send the notice to # people',
                  })}
                </Button>
                <Button variant="default" disabled={reachable.length === 0} onClick={() => setChosen(reachable)}>
                  <Trans>Select whoever a letter reaches</Trans>
                </Button>
              </Group>
            )}
            <DataTable
              label={t`To be informed`}
              rows={data.items}
              rowKey={(row) => row.partnerId}
              columns={columns}
              isSelected={(row) => marked.includes(row.partnerId)}
              {...(data.edits
                ? { onSelect: (row: InformationRow) => row.reach === 'LETTER' && mark(row.partnerId) }
                : {})}
            />
            {data.total > A_PAGE && (
              <Group justify="space-between">
                <Button variant="default" disabled={skip === 0} onClick={() => setSkip(skip - A_PAGE)}>
                  <Trans>Previous</Trans>
                </Button>
                <Button variant="default" disabled={skip + A_PAGE >= data.total} onClick={() => setSkip(skip + A_PAGE)}>
                  <Trans>Next</Trans>
                </Button>
              </Group>
            )}
          </>
        )}
      </Stack>
      {telling && <ToldDialog brandId={brand.id} row={telling} onClose={() => setTelling(undefined)} />}
      {leaving && (
        <Dialog onClose={() => setLeaving(undefined)} title={t`Remove ${leaving.displayName} from the base?`}>
          <Stack>
            <Text>
              <Trans>
                What this brand keeps of them goes for good, with figures and timeline. Whoever has a letter, a
                shortlist, a collaboration or a note stays.
              </Trans>
            </Text>
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setLeaving(undefined)} data-autofocus>
                <Trans>Cancel</Trans>
              </Button>
              <Button
                color="red"
                loading={remove.isPending}
                onClick={() =>
                  remove.mutate(
                    { partnerId: leaving.partnerId, version: leaving.version },
                    { onSettled: () => setLeaving(undefined) },
                  )
                }
              >
                <Trans>Remove</Trans>
              </Button>
            </Group>
          </Stack>
        </Dialog>
      )}
    </>
  );
}

const labelled = (label: string, count: number | undefined) =>
  count === undefined ? label : `${label} (${exactCount(count)})`;

function Reach({ row }: { row: InformationRow }) {
  switch (row.reach) {
    case 'LETTER':
      return <StatusPill tone="good">{t`possible`}</StatusPill>;
    case 'NO_ADDRESS':
      return <StatusPill tone="neutral">{t`no address`}</StatusPill>;
    case 'OBJECTED':
      return <StatusPill tone="bad">{t`objection from this address: tell them otherwise`}</StatusPill>;
    case 'CLOSED':
      return <StatusPill tone="bad">{t`do not contact`}</StatusPill>;
  }
}

type DialogProps = { brandId: string; row: InformationRow; onClose: () => void };

function ToldDialog({ brandId, row, onClose }: DialogProps) {
  const { record } = useInformationChanges(brandId);
  const [on, setOn] = useState<string>();
  const [proof, setProof] = useState('');
  return (
    <Dialog onClose={onClose} title={t`How was ${row.displayName} told?`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (on) {
            record.mutate(
              { partnerId: row.partnerId, version: row.version, toldOn: on, proof },
              { onSuccess: onClose },
            );
          }
        }}
      >
        <Stack>
          <DayField label={t`On`} required value={on} onChange={setOn} />
          <Textarea
            label={t`How, and what proves it`}
            required
            autosize
            minRows={2}
            maxLength={500}
            value={proof}
            onChange={(event) => setProof(event.currentTarget.value)}
          />
          <ProblemNote problem={record.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={record.isPending} disabled={!on}>
              <Trans>Keep on record</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
