import { useQuery } from '@tanstack/react-query';
import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import { Lights } from '@/design/lights';
import { PageHeader } from '@/design/page-header';
import { blockerSentence } from './light-words';
import { lightsQuery, type LightsReport } from './lights-queries';
import { LightsPanel } from './lights-panel';

type Props = {
  brandId: string;
  partnerId: string;
  above: ReactNode;
  onSetUniverse: () => void;
  onDescribe: () => void;
};

/** The lights of a partner on a page of their own. */
export function LightsPage({ above, ...panel }: Props) {
  const { data } = useQuery(lightsQuery(panel.brandId, panel.partnerId));
  return (
    <>
      <PageHeader
        title={data ? t`Lights of ${data.partnerName}` : t`Lights`}
        above={above}
        beside={data && <Lights readings={signals(data)} size={20} ownerName={data.partnerName} />}
      />
      <LightsPanel {...panel} />
    </>
  );
}

function signals(report: LightsReport) {
  return report.readings.map((reading) => {
    const blocker = report.gate.blockers.find((one) => one.axis === reading.axis);
    return {
      light: reading.axis,
      colour: reading.light,
      sentence: blocker && blockerSentence(blocker, reading),
    };
  });
}
