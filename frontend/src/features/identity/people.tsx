import { Button } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DataTable } from '@/design/data-table';
import { ErrorNote } from '@/design/error-note';
import { ListSkeleton } from '@/design/skeletons';
import { StatusPill } from '@/design/status-pill';
import { type Brand, brandsQuery, type User, usersQuery } from './identity-queries';
import { PersonForm } from './person-form';
import { roleWord } from './role-words';

/** Everyone with a team account, and what each may do. */
export function People() {
  const users = useQuery(usersQuery);
  const brands = useQuery(brandsQuery);
  const [edited, setEdited] = useState<User | 'new'>();
  const failed = users.error ?? brands.error;
  if (failed) {
    return <ErrorNote problem={failed} onRetry={() => void Promise.all([users.refetch(), brands.refetch()])} />;
  }
  if (!users.data || !brands.data) {
    return <ListSkeleton />;
  }
  const known = brands.data.items;
  return (
    <>
      <Button onClick={() => setEdited('new')} mb="md">
        <Trans>Invite someone</Trans>
      </Button>
      <DataTable
        label={t`People`}
        rows={users.data.items}
        rowKey={(user) => user.id}
        onOpen={setEdited}
        columns={[
          { id: 'name', header: t`Name`, main: true, cell: (user) => <strong>{user.name}</strong> },
          { id: 'title', header: t`Title`, cell: (user) => user.title || '–' },
          { id: 'email', header: t`E-mail`, cell: (user) => user.email },
          { id: 'roles', header: t`Roles`, cell: (user) => rolesText(user, known) },
          { id: 'state', header: t`State`, cell: (user) => <AccountState user={user} /> },
        ]}
      />
      {edited && (
        <PersonForm
          key={edited === 'new' ? 'new' : edited.id}
          user={edited === 'new' ? undefined : edited}
          brands={known}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  );
}

function AccountState({ user }: { user: User }) {
  if (!user.open) {
    return (
      <StatusPill tone="neutral">
        <Trans>Closed</Trans>
      </StatusPill>
    );
  }
  return user.hasPassword ? (
    <StatusPill tone="good">
      <Trans>Open</Trans>
    </StatusPill>
  ) : (
    <StatusPill tone="waiting">
      <Trans>Invited</Trans>
    </StatusPill>
  );
}

function rolesText(user: User, brands: Brand[]): string {
  const held = user.roles.map(({ brandId, roles }) => {
    const name = brands.find((brand) => brand.id === brandId)?.name ?? '?';
    return `${name} (${roles.map(roleWord).join(', ')})`;
  });
  return [...(user.admin ? [t`Administrator`] : []), ...held].join(' · ') || '–';
}
