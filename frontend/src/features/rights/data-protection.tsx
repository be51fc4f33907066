import { Tabs } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useBrand } from '@/api/session';
import { PageHeader } from '@/design/page-header';
import { ObjectionsList } from './objections-list';
import { RequestsList } from './requests-list';
import { ThinningList } from './thinning-list';

/** What people asked of this brand about their data, and who said no. */
export function DataProtection({ slug }: { slug: string }) {
  const brand = useBrand(slug);
  const isLegal = brand.roles.includes('LEGAL');
  const [tab, setTab] = useState<string | null>(isLegal ? 'requests' : 'thinning');
  return (
    <>
      <PageHeader
        title={t`Data protection`}
        above={brand.name}
        below={t`Requests come from the public page “Your data” and are answered within a month.`}
      />
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List mb="md">
          {isLegal && (
            <>
              <Tabs.Tab value="requests">
                <Trans>Requests</Trans>
              </Tabs.Tab>
              <Tabs.Tab value="objections">
                <Trans>Objections</Trans>
              </Tabs.Tab>
            </>
          )}
          <Tabs.Tab value="thinning">
            <Trans>How long people are kept</Trans>
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="requests">
          <RequestsList slug={slug} brandId={brand.id} />
        </Tabs.Panel>
        <Tabs.Panel value="objections">
          <ObjectionsList brandId={brand.id} />
        </Tabs.Panel>
        <Tabs.Panel value="thinning">
          <ThinningList slug={slug} brandId={brand.id} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
