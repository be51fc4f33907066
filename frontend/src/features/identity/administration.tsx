import { Tabs } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useSession } from '@/api/session';
import { PageHeader } from '@/design/page-header';
import { AuditTrail } from './audit-trail';
import { Brands } from './brands';
import { People } from './people';

export type AdministrationTab = 'people' | 'brands' | 'journal';

type Props = { tab: AdministrationTab; onTab: (tab: AdministrationTab) => void };

/** What concerns the whole installation: people, brands, the journal, the engine. */
export function Administration({ tab, onTab }: Props) {
  const { engine } = useSession();
  const { name } = engine;
  return (
    <>
      <PageHeader
        title={t`Administration`}
        below={
          engine.embedded ? (
            <Trans>Engine: {name}, inside this process, for one machine.</Trans>
          ) : (
            <Trans>Engine: {name}.</Trans>
          )
        }
      />
      <Tabs value={tab} onChange={(chosen) => onTab((chosen ?? 'people') as AdministrationTab)} keepMounted={false}>
        <Tabs.List mb="md" aria-label={t`Administration`}>
          <Tabs.Tab value="people">
            <Trans>People</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="brands">
            <Trans>Brands</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="journal">
            <Trans>Journal</Trans>
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="people">
          <People />
        </Tabs.Panel>
        <Tabs.Panel value="brands">
          <Brands />
        </Tabs.Panel>
        <Tabs.Panel value="journal">
          <AuditTrail mayVerify />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
