import { Tabs } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';

export const CAMPAIGN_TABS = ['partners', 'shortlists', 'applications'] as const;
export type CampaignTab = (typeof CAMPAIGN_TABS)[number];

type Props = { tab: CampaignTab; partners: ReactNode; shortlists: ReactNode; applications: ReactNode };

/** Who is in a campaign, and who might be; each told by the room that knows it. */
export function CampaignTabs({ tab, partners, shortlists, applications }: Props) {
  const navigate = useNavigate();
  const show = (next: string | null) => {
    const to = CAMPAIGN_TABS.find((one) => one === next && one !== 'partners');
    void navigate({ to: '.', search: { tab: to }, replace: true });
  };
  return (
    <Tabs value={tab} onChange={show}>
      <Tabs.List mb="md">
        <Tabs.Tab value="partners">
          <Trans>In the campaign</Trans>
        </Tabs.Tab>
        <Tabs.Tab value="shortlists">
          <Trans>Shortlists</Trans>
        </Tabs.Tab>
        <Tabs.Tab value="applications">
          <Trans>Applications</Trans>
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="partners">{partners}</Tabs.Panel>
      <Tabs.Panel value="shortlists">{shortlists}</Tabs.Panel>
      <Tabs.Panel value="applications">{applications}</Tabs.Panel>
    </Tabs>
  );
}
