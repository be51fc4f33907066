import { Select, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { DayField } from '@/design/day-field';
import { FieldForMany, fieldTold, isFieldSaid, NO_FIELD_SAID, type FieldSaid } from './act-field';
import { campaignNamesQuery, type Deed } from './act-queries';
import { useSuggestions } from './facet-queries';
import { teamQuery } from './partner-queries';

/** What can be asked for many at once; the last three are steps of their collaboration. */
export type ActForm = Exclude<Deed['kind'], 'MOVE'> | NonNullable<Deed['step']>;

type Said = {
  tags: string[];
  ownerId: string;
  field: FieldSaid;
  campaignId: string;
  reason: string;
  until?: string;
};

export const NOTHING_SAID: Said = { tags: [], ownerId: '', field: NO_FIELD_SAID, campaignId: '', reason: '' };

export function isComplete(form: ActForm, said: Said): boolean {
  switch (form) {
    case 'TAG':
    case 'UNTAG':
      return said.tags.length > 0;
    case 'FILL':
      return isFieldSaid(said.field);
    case 'JOIN_CAMPAIGN':
      return said.campaignId !== '';
    case 'CLOSE_CONTACT':
    case 'DROP':
      return said.reason.trim() !== '';
    case 'ASSIGN':
    case 'DISCUSS':
    case 'COMPLETE':
      return true;
    default:
      return form satisfies never;
  }
}

export function deedOf(form: ActForm, said: Said): Deed {
  switch (form) {
    case 'TAG':
    case 'UNTAG':
      return { kind: form, tags: said.tags };
    case 'ASSIGN':
      return { kind: form, ...(said.ownerId && { ownerId: said.ownerId }) };
    case 'FILL':
      return { kind: form, ...fieldTold(said.field) };
    case 'JOIN_CAMPAIGN':
      return { kind: form, campaignId: said.campaignId };
    case 'CLOSE_CONTACT':
      return { kind: form, reason: said.reason, ...(said.until && { until: said.until }) };
    case 'DISCUSS':
    case 'COMPLETE':
    case 'DROP':
      return { kind: 'MOVE', step: form, ...(said.reason && { reason: said.reason }) };
    default:
      return form satisfies never;
  }
}

type Props = { brandId: string; form: ActForm; said: Said; onChange: (part: Partial<Said>) => void };

/** What has to be said for each of them, and what exactly will happen. */
export function ActFields({ brandId, form, said, onChange }: Props) {
  switch (form) {
    case 'TAG':
    case 'UNTAG':
      return <Tags brandId={brandId} said={said} onChange={onChange} />;
    case 'ASSIGN':
      return <Colleague brandId={brandId} said={said} onChange={onChange} />;
    case 'FILL':
      return <FieldForMany brandId={brandId} said={said.field} onChange={(field) => onChange({ field })} />;
    case 'JOIN_CAMPAIGN':
      return <Campaign brandId={brandId} said={said} onChange={onChange} />;
    case 'CLOSE_CONTACT':
      return (
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            <Trans>Nobody of this brand writes to them any more. A stricter stop that is already there stays.</Trans>
          </Text>
          <Reason said={said} onChange={onChange} />
          <DayField
            label={t`Until`}
            description={t`Left empty: for good`}
            value={said.until}
            onChange={(until) => onChange({ until })}
          />
        </Stack>
      );
    case 'DISCUSS':
      return (
        <Text size="sm" c="dimmed">
          <Trans>Their furthest open collaboration goes from “Contacted” to “In discussion”.</Trans>
        </Text>
      );
    case 'COMPLETE':
      return (
        <Text size="sm" c="dimmed">
          <Trans>Their active collaboration ends as completed. This cannot be taken back.</Trans>
        </Text>
      );
    case 'DROP':
      return (
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            <Trans>Their furthest open collaboration ends as dropped. This cannot be taken back.</Trans>
          </Text>
          <Reason said={said} onChange={onChange} />
        </Stack>
      );
    default:
      return form satisfies never;
  }
}

type FieldProps = Omit<Props, 'form'>;

function Tags({ brandId, said, onChange }: FieldProps) {
  const suggestions = useSuggestions(brandId, 'TAG');
  return (
    <TagsInput
      data-autofocus
      label={t`Tags`}
      description={t`Enter adds a tag`}
      maxTags={20}
      // What can be chosen opens upwards: the button below stays in reach.
      comboboxProps={{ position: 'top-start', middlewares: { flip: false } }}
      value={said.tags}
      onChange={(tags) => onChange({ tags })}
      {...suggestions}
    />
  );
}

function Colleague({ brandId, said, onChange }: FieldProps) {
  const { data: team } = useQuery(teamQuery(brandId));
  return (
    <Select
      data-autofocus
      label={t`Followed up by`}
      clearable
      searchable
      placeholder={t`Nobody`}
      value={said.ownerId || null}
      onChange={(ownerId) => onChange({ ownerId: ownerId ?? '' })}
      data={(team?.items ?? []).map((member) => ({ value: member.id, label: member.name }))}
    />
  );
}

function Campaign({ brandId, said, onChange }: FieldProps) {
  const { data: campaigns } = useQuery(campaignNamesQuery(brandId));
  return (
    <Select
      data-autofocus
      label={t`Campaign`}
      description={t`Nothing is sent: each of them begins at the first stage, or as vetted where the lights are green. This cannot be taken back for all at once; each can be dropped in the campaign.`}
      searchable
      value={said.campaignId || null}
      onChange={(campaignId) => onChange({ campaignId: campaignId ?? '' })}
      data={(campaigns?.items ?? []).map((campaign) => ({ value: campaign.id, label: campaign.name }))}
      nothingFoundMessage={t`Nothing by this name`}
    />
  );
}

function Reason({ said, onChange }: Omit<FieldProps, 'brandId'>) {
  return (
    <TextInput
      data-autofocus
      label={t`Reason`}
      required
      maxLength={500}
      value={said.reason}
      onChange={(event) => onChange({ reason: event.currentTarget.value })}
    />
  );
}
