import { Anchor, Button } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconArrowLeft, IconBuildingStore, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useBrand } from '@/api/session';
import { DataTable } from '@/design/data-table';
import { EmptyState } from '@/design/empty-state';
import { ErrorNote } from '@/design/error-note';
import { PageHeader } from '@/design/page-header';
import { ListSkeleton } from '@/design/skeletons';
import { EditAgency } from './edit-agency';
import { agenciesQuery } from './partner-queries';

type Props = { slug: string };

/** Every agency this brand knows, with how many talents it stands for. */
export function AgenciesList({ slug }: Props) {
  const brand = useBrand(slug);
  const navigate = useNavigate();
  const { data, isPending, error, refetch } = useQuery(agenciesQuery(brand.id));
  const [adding, setAdding] = useState(false);
  const edits = brand.roles.includes('MANAGER') || brand.roles.includes('CM');
  const at = (agencyId: string) => `/b/${slug}/agencies/${agencyId}`;
  return (
    <>
      <PageHeader
        title={t`Agencies`}
        above={
          <Anchor component={Link} to={`/b/${slug}/partners`} size="sm">
            <IconArrowLeft size={14} aria-hidden /> <Trans>Partners</Trans>
          </Anchor>
        }
        actions={
          edits && (
            <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
              <Trans>New agency</Trans>
            </Button>
          )
        }
      />
      {isPending && <ListSkeleton rows={4} />}
      {error && <ErrorNote problem={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && (
        <EmptyState
          icon={<IconBuildingStore size={32} stroke={1.5} color="var(--ink-faint)" aria-hidden />}
          title={t`No agency yet`}
        >
          <Trans>An agency is the way to all of its talents: one contact, and a mandate for each of them.</Trans>
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <DataTable
          label={t`Agencies`}
          rows={data.items}
          rowKey={(agency) => agency.id}
          onOpen={(agency) => void navigate({ to: at(agency.id) })}
          columns={[
            {
              id: 'name',
              header: t`Agency`,
              main: true,
              cell: (agency) => (
                <Anchor component={Link} to={at(agency.id)} inherit>
                  {agency.name}
                </Anchor>
              ),
            },
            { id: 'agent', header: t`Agent`, cell: (agency) => agency.agent || '–' },
            {
              id: 'talents',
              header: t`Talents`,
              cell: (agency) => agency.talents.map((talent) => talent.displayName).join(', ') || '–',
            },
          ]}
        />
      )}
      {adding && (
        <EditAgency
          brandId={brand.id}
          onClose={() => setAdding(false)}
          onSaved={(agency) => void navigate({ to: at(agency.id) })}
        />
      )}
    </>
  );
}
