import { t } from '@lingui/core/macro';
import { useState, type ReactNode } from 'react';
import { idempotencyKey } from '@/api/client';
import { PageHeader } from '@/design/page-header';
import { CampaignForm } from './campaign-form';
import { usePlanCampaign } from './campaigns-queries';

type Props = { brandId: string; above: ReactNode; onPlanned: (campaignId: string) => void; onCancel: () => void };

/** Planning a campaign. */
export function NewCampaign({ brandId, above, onPlanned, onCancel }: Props) {
  const [key] = useState(idempotencyKey);
  const plan = usePlanCampaign(brandId, key);
  return (
    <>
      <PageHeader title={t`Plan a campaign`} above={above} />
      <CampaignForm
        submit={t`Plan`}
        busy={plan.isPending}
        problem={plan.error}
        onCancel={onCancel}
        onSubmit={(told) => plan.mutate(told, { onSuccess: (campaign) => onPlanned(campaign.id) })}
      />
    </>
  );
}
