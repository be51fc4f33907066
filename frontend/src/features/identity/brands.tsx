import { Button } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DataTable } from '@/design/data-table';
import { EmptyState } from '@/design/empty-state';
import { ErrorNote } from '@/design/error-note';
import { ListSkeleton } from '@/design/skeletons';
import { BrandForm } from './brand-form';
import { type Brand, brandsQuery } from './identity-queries';

/** All brands of the installation and who pays for them. */
export function Brands() {
  const brands = useQuery(brandsQuery);
  const [edited, setEdited] = useState<Brand | 'new'>();
  if (brands.error) {
    return <ErrorNote problem={brands.error} onRetry={() => void brands.refetch()} />;
  }
  if (!brands.data) {
    return <ListSkeleton rows={3} />;
  }
  const add = (
    <Button onClick={() => setEdited('new')} mb="md">
      <Trans>Add a brand</Trans>
    </Button>
  );
  return (
    <>
      {brands.data.items.length === 0 ? (
        <EmptyState title={t`No brand yet`} action={add}>
          <Trans>A brand is the boundary of what a team sees. Start with one, then invite its team.</Trans>
        </EmptyState>
      ) : (
        <>
          {add}
          <DataTable
            label={t`Brands`}
            rows={brands.data.items}
            rowKey={(brand) => brand.id}
            onOpen={setEdited}
            columns={[
              { id: 'name', header: t`Brand`, main: true, cell: (brand) => <strong>{brand.name}</strong> },
              { id: 'advertiser', header: t`Advertiser`, cell: (brand) => brand.advertiser },
              { id: 'slug', header: t`Address`, cell: (brand) => `/b/${brand.slug}` },
              { id: 'zone', header: t`Time zone`, cell: (brand) => brand.zone },
            ]}
          />
        </>
      )}
      {edited && (
        <BrandForm
          key={edited === 'new' ? 'new' : edited.id}
          brand={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  );
}
