import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DataTable } from '@/design/data-table';
import { EmptyState } from '@/design/empty-state';
import { ErrorNote } from '@/design/error-note';
import { networkChoices } from '@/design/networks';
import { ReasonDialog } from '@/design/reason-dialog';
import { ListSkeleton } from '@/design/skeletons';
import { StatusPill } from '@/design/status-pill';
import { exactDate } from '@/design/words';
import {
  objectionSearchQuery,
  objectionsQuery,
  useLiftObjection,
  type Network,
  type Objection,
} from './rights-queries';
import { kindName } from './rights-words';

const A_PAGE = 50;

/** Who said no: fingerprints only, so one asks for an address or an account and learns whether it is among them. */
export function ObjectionsList({ brandId }: { brandId: string }) {
  const [skip, setSkip] = useState(0);
  const [typed, setTyped] = useState('');
  const [network, setNetwork] = useState<Network>();
  const [asked, setAsked] = useState<{ account: string; network?: Network }>({ account: '' });
  const lift = useLiftObjection(brandId);
  const [lifting, setLifting] = useState<Objection>();
  const all = useQuery(objectionsQuery(brandId, skip));
  const found = useQuery(objectionSearchQuery(brandId, asked.account, asked.network));
  const shown = asked.account ? found : all;
  return (
    <Stack>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked({ account: typed.trim(), ...(network ? { network } : {}) });
        }}
      >
        <Group align="flex-end" gap="sm">
          <TextInput
            label={t`Is somebody on the list?`}
            placeholder={t`E-mail or address of a profile`}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            style={{ flex: '1 1 240px' }}
          />
          <Select
            label={t`Network`}
            description={undefined}
            data={networkChoices}
            value={network ?? null}
            onChange={(next) => setNetwork(next ?? undefined)}
            placeholder={t`for a bare handle`}
            clearable
            w={180}
          />
          <Button type="submit" variant="default">
            <Trans>Look up</Trans>
          </Button>
        </Group>
      </form>
      {shown.error && <ErrorNote problem={shown.error} onRetry={() => void shown.refetch()} />}
      {shown.isLoading && <ListSkeleton rows={3} />}
      {shown.data?.items.length === 0 && (
        <EmptyState title={asked.account ? t`Not on the list` : t`Nobody has objected`}>
          {asked.account ? (
            <Trans>Nobody with {asked.account} has objected to being listed by this brand.</Trans>
          ) : (
            <Trans>Whoever objects on the page “Your data” or by the link of a letter appears here, unnamed.</Trans>
          )}
        </EmptyState>
      )}
      {shown.data && shown.data.items.length > 0 && (
        <>
          <Text size="sm" c="dimmed">
            <Trans>
              Nobody is named: only fingerprints are kept. Lists that are imported are compared with them, row by row.
            </Trans>
          </Text>
          <DataTable
            label={t`Objections`}
            rows={shown.data.items}
            rowKey={(no) => no.id}
            columns={[
              { id: 'since', header: t`Since`, main: true, cell: (no) => <strong>{exactDate(no.since)}</strong> },
              {
                id: 'cause',
                header: t`How`,
                cell: (no) => (no.cause === 'PAGE' ? t`Page “Your data”` : t`Link of a letter`),
              },
              { id: 'kinds', header: t`Known by`, cell: (no) => no.kinds.map(kindName).join(', ') },
              { id: 'for', header: t`Said to`, cell: (no) => (no.forAll ? t`all brands` : t`this brand`) },
              { id: 'state', header: t`State`, cell: (no) => <State no={no} onLift={() => setLifting(no)} /> },
            ]}
          />
          {!asked.account && shown.data.total > A_PAGE && (
            <Group justify="space-between">
              <Button variant="default" disabled={skip === 0} onClick={() => setSkip(skip - A_PAGE)}>
                <Trans>Newer</Trans>
              </Button>
              <Button
                variant="default"
                disabled={skip + A_PAGE >= shown.data.total}
                onClick={() => setSkip(skip + A_PAGE)}
              >
                <Trans>Older</Trans>
              </Button>
            </Group>
          )}
        </>
      )}
      {lifting && (
        <ReasonDialog
          title={t`Lift this objection?`}
          consequence={
            <Trans>
              This brand may then list and contact the person again; other brands go on heeding it. A partner who is
              closed here is opened on their own page.
            </Trans>
          }
          label={t`Reason`}
          hint={t`Kept on record.`}
          maxLength={500}
          confirm={t`Lift the objection`}
          dangerous
          about={lifting.id}
          onReason={(reason, objectionId) => lift.mutateAsync({ objectionId, reason })}
          onClose={() => setLifting(undefined)}
        />
      )}
    </Stack>
  );
}

function State({ no, onLift }: { no: Objection; onLift: () => void }) {
  return no.binding ? (
    <Group gap="xs" wrap="nowrap">
      <StatusPill tone="bad">{t`Holds`}</StatusPill>
      <Button size="compact-sm" variant="default" onClick={onLift}>
        <Trans>Lift…</Trans>
      </Button>
    </Group>
  ) : (
    <span>
      <StatusPill tone="neutral">{t`Lifted`}</StatusPill>{' '}
      {[no.liftedAt && exactDate(no.liftedAt), no.liftedByName, no.liftedBecause].filter(Boolean).join(' · ')}
    </span>
  );
}
