import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useBrand } from '@/api/session';
import { DataTable } from '@/design/data-table';
import { ErrorNote } from '@/design/error-note';
import { PageHeader } from '@/design/page-header';
import { ListSkeleton } from '@/design/skeletons';
import { teamQuery } from './identity-queries';
import { roleWord } from './role-words';

/** Who holds which role in this brand. */
export function BrandTeam({ slug }: { slug: string }) {
  const brand = useBrand(slug);
  const team = useQuery(teamQuery(brand.id));
  return (
    <>
      <PageHeader
        title={t`Team`}
        above={brand.name}
        below={t`An administrator invites people and changes their roles.`}
      />
      {team.error && <ErrorNote problem={team.error} onRetry={() => void team.refetch()} />}
      {team.isPending && <ListSkeleton rows={4} />}
      {team.data && (
        <DataTable
          label={t`Team`}
          rows={team.data.items}
          rowKey={(person) => person.id}
          columns={[
            { id: 'name', header: t`Name`, main: true, cell: (person) => <strong>{person.name}</strong> },
            { id: 'title', header: t`Title`, cell: (person) => person.title || '–' },
            { id: 'roles', header: t`Roles`, cell: (person) => person.roles.map(roleWord).join(', ') },
          ]}
        />
      )}
    </>
  );
}
