import { Anchor, Select, Stack } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useBrand } from '@/api/session';
import { CountText } from '@/design/count-text';
import { DataTable } from '@/design/data-table';
import { DateText } from '@/design/date-text';
import { EmptyState } from '@/design/empty-state';
import { ErrorNote } from '@/design/error-note';
import { MoneyText } from '@/design/money-text';
import { PageHeader } from '@/design/page-header';
import { ListSkeleton } from '@/design/skeletons';
import { StatusPill } from '@/design/status-pill';
import { collaborationAt, reviewAt } from './addresses';
import { contractsQuery } from './collaboration-queries';
import { contractSaid, type ContractState } from './words';

const STATES: ContractState[] = [
  'IN_LEGAL_REVIEW',
  'SENT',
  'PARTNER_SIGNED',
  'DRAFTED',
  'IN_FORCE',
  'RETURNED',
  'REFUSED',
  'WITHDRAWN',
];

type Props = { slug: string; state?: ContractState; onState: (state: ContractState | undefined) => void };

/** The brand's contracts; those that moved last come first. */
export function ContractsList({ slug, state, onState }: Props) {
  const brand = useBrand(slug);
  const navigate = useNavigate();
  const list = useQuery(contractsQuery(brand.id, state));
  return (
    <>
      <PageHeader title={t`Contracts`} beside={list.data && <CountText value={list.data.total} />} />
      <Stack>
        <Select
          label={t`State`}
          maw={280}
          clearable
          placeholder={t`All`}
          data={STATES.map((value) => ({ value, label: contractSaid(value).words }))}
          value={state ?? null}
          onChange={(chosen) => onState(STATES.find((one) => one === chosen))}
        />
        {list.isPending && <ListSkeleton rows={6} />}
        {list.isError && <ErrorNote problem={list.error} onRetry={() => void list.refetch()} />}
        {list.data?.items.length === 0 && (
          <EmptyState title={state ? t`No contract in this state` : t`No contract yet`}>
            <Trans>A contract is made from agreed terms, on the page of its collaboration.</Trans>
          </EmptyState>
        )}
        {list.data && list.data.items.length > 0 && (
          <DataTable
            label={t`Contracts`}
            rows={list.data.items}
            rowKey={(row) => row.collaborationId}
            onOpen={(row) => void navigate({ to: address(slug, row) })}
            columns={[
              {
                id: 'partner',
                header: t`Partner`,
                main: true,
                cell: (row) => (
                  <Anchor component={Link} to={address(slug, row)} c="inherit" fw={550}>
                    {row.partnerName}
                  </Anchor>
                ),
              },
              { id: 'campaign', header: t`Campaign`, cell: (row) => row.campaignName },
              {
                id: 'state',
                header: t`State`,
                cell: (row) => (
                  <StatusPill tone={contractSaid(row.state).tone}>{contractSaid(row.state).words}</StatusPill>
                ),
              },
              { id: 'fee', header: t`Fee (excl. VAT)`, number: true, cell: (row) => <MoneyText money={row.fee} /> },
              { id: 'since', header: t`Since`, cell: (row) => <DateText at={row.since} /> },
            ]}
          />
        )}
      </Stack>
    </>
  );
}

/** A signed contract opens beside the agreed text; one that is not signed, on its collaboration. */
function address(slug: string, row: { collaborationId: string; state: ContractState }) {
  return isSigned(row.state) ? reviewAt(slug, row.collaborationId) : collaborationAt(slug, row.collaborationId);
}

function isSigned(state: ContractState): boolean {
  return state === 'PARTNER_SIGNED' || state === 'IN_LEGAL_REVIEW' || state === 'IN_FORCE' || state === 'RETURNED';
}
