import { Button, Group, MultiSelect, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { countryChoices } from '@/design/country-codes';
import { DayField } from '@/design/day-field';
import { MoneyField } from '@/design/money-field';
import { ProblemNote } from '@/design/problem-note';
import { classificationWord } from './campaign-words';
import type { CampaignPlan } from './campaigns-queries';

type Props = {
  plan?: CampaignPlan;
  submit: string;
  busy: boolean;
  problem: unknown;
  onSubmit: (plan: CampaignPlan) => void;
  onCancel: () => void;
};

const NEW: CampaignPlan = {
  name: '',
  objective: '',
  classification: 'PAID',
  from: '',
  targetCountries: ['FR'],
  budget: { amount: '0.00', currency: 'EUR' },
  brief: '',
  hypothesis: '',
};

/** What a team says of a campaign. */
export function CampaignForm({ plan, submit, busy, problem, onSubmit, onCancel }: Props) {
  const [told, setTold] = useState<CampaignPlan>(plan ?? NEW);
  const tell = (part: Partial<CampaignPlan>) => setTold({ ...told, ...part });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(told);
      }}
    >
      <Stack maw={680}>
        <TextInput
          label={t`Name`}
          required
          maxLength={120}
          autoFocus
          value={told.name}
          onChange={(event) => tell({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t`Promotional objective`}
          description={t`What is promoted and to what end: gifts and fees for one objective count together towards the legal threshold.`}
          required
          maxLength={240}
          value={told.objective}
          onChange={(event) => tell({ objective: event.currentTarget.value })}
        />
        <div>
          <Text fw={500} size="sm" mb={4} id="campaign-classification">
            <Trans>Classification</Trans>
          </Text>
          <SegmentedControl
            aria-labelledby="campaign-classification"
            value={told.classification}
            onChange={(choice) => tell({ classification: choice })}
            data={(['PAID', 'EARNED'] as const).map((value) => ({ value, label: classificationWord(value) }))}
          />
        </div>
        <Group grow align="flex-start">
          <DayField label={t`From`} required value={told.from} onChange={(from) => tell({ from: from ?? '' })} />
          <DayField
            label={t`To`}
            description={t`Empty: open end`}
            value={told.to}
            min={told.from}
            onChange={(to) => tell({ to })}
          />
        </Group>
        <MultiSelect
          label={t`Target countries`}
          description={t`Their disclosure rules apply; the strictest wins.`}
          searchable
          data={countryChoices()}
          value={told.targetCountries ?? []}
          onChange={(targetCountries) => tell({ targetCountries })}
        />
        <MoneyField
          label={t`Planned budget, excl. VAT`}
          required
          value={told.budget}
          onChange={(budget) => tell({ budget: budget ?? { amount: '0.00', currency: 'EUR' } })}
        />
        <TextInput
          label={t`Hypothesis`}
          description={t`What this campaign wants to find out; its closing says whether it held.`}
          maxLength={400}
          value={told.hypothesis ?? ''}
          onChange={(event) => tell({ hypothesis: event.currentTarget.value })}
        />
        <Textarea
          label={t`Brief`}
          minRows={5}
          maxLength={8000}
          value={told.brief ?? ''}
          onChange={(event) => tell({ brief: event.currentTarget.value })}
        />
        <ProblemNote problem={problem} />
        <Group>
          <Button type="submit" loading={busy}>
            {submit}
          </Button>
          <Button variant="default" onClick={onCancel}>
            <Trans>Cancel</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
