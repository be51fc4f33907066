import { Anchor } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Link, useNavigate } from '@tanstack/react-router';
import { DataTable } from '@/design/data-table';
import { DateText } from '@/design/date-text';
import { MoneyText } from '@/design/money-text';
import { StatusPill } from '@/design/status-pill';
import { collaborationAt } from './addresses';
import { contractSaid, stageSaid, type CollaborationRow } from './words';

type Props = { slug: string; rows: CollaborationRow[]; label: string; names?: 'partner' | 'campaign' };

/** Collaborations in a list: of a campaign by partner, of a partner by campaign. */
export function CollaborationsTable({ slug, rows, label, names = 'partner' }: Props) {
  const navigate = useNavigate();
  const address = (row: CollaborationRow) => collaborationAt(slug, row.id);
  return (
    <DataTable
      label={label}
      rows={rows}
      rowKey={(row) => row.id}
      onOpen={(row) => void navigate({ to: address(row) })}
      columns={[
        {
          id: 'name',
          header: names === 'partner' ? t`Partner` : t`Campaign`,
          main: true,
          cell: (row) => (
            <Anchor component={Link} to={address(row)} c="inherit" fw={550}>
              {names === 'partner' ? row.partnerName : row.campaignName}
            </Anchor>
          ),
        },
        {
          id: 'stage',
          header: t`Stage`,
          cell: (row) => <StatusPill tone={stageSaid(row.stage).tone}>{stageSaid(row.stage).words}</StatusPill>,
        },
        {
          id: 'contract',
          header: t`Contract`,
          cell: (row) =>
            row.contractState ? (
              <StatusPill tone={contractSaid(row.contractState).tone}>
                {contractSaid(row.contractState).words}
              </StatusPill>
            ) : (
              '–'
            ),
        },
        { id: 'fee', header: t`Fee (excl. VAT)`, number: true, cell: (row) => <MoneyText money={row.fee} /> },
        { id: 'since', header: t`Since`, cell: (row) => <DateText at={row.since} /> },
      ]}
    />
  );
}
