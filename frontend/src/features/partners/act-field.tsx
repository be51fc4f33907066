import { Checkbox, Select, Stack, Text } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Deed } from './act-queries';
import { FieldInput, NOTHING_TYPED, toldAs, type FieldDraft } from './field-inputs';
import { fieldsQuery, shownFields, type CustomField } from './field-queries';
import { fieldWords } from './field-words';

/** What somebody says of a field for many at once. */
export type FieldSaid = { fieldId: string; draft: FieldDraft; empties: boolean };

export const NO_FIELD_SAID: FieldSaid = { fieldId: '', draft: NOTHING_TYPED, empties: false };

export function isFieldSaid({ fieldId, draft, empties }: FieldSaid): boolean {
  return fieldId !== '' && (empties || draft.text.trim() !== '' || draft.choices.length > 0);
}

export function fieldTold({ fieldId, draft, empties }: FieldSaid): Deed['field'] {
  return empties ? { fieldId } : toldAs(fieldId, draft);
}

type Props = { brandId: string; said: FieldSaid; onChange: (said: FieldSaid) => void };

/** Which field of the brand's own, and what it says of all of them from then on. */
export function FieldForMany({ brandId, said, onChange }: Props) {
  const { data } = useQuery(fieldsQuery(brandId));
  const fields = shownFields(data);
  const field = fields.find((one) => one.id === said.fieldId);
  return (
    <Stack gap="sm">
      <Select
        data-autofocus
        label={t`Field`}
        searchable
        allowDeselect={false}
        value={said.fieldId || null}
        onChange={(fieldId) => onChange({ ...NO_FIELD_SAID, fieldId: fieldId ?? '' })}
        data={fields.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {field && (
        <>
          {!said.empties && (
            <FieldInput field={field} draft={said.draft} onChange={(draft) => onChange({ ...said, draft })} />
          )}
          <Checkbox
            label={t`Empty this field`}
            checked={said.empties}
            onChange={(event) => onChange({ ...said, empties: event.currentTarget.checked })}
          />
          <Text size="sm" c="dimmed">
            <Trans>Takes the place of whatever the field says of each of them. It can be undone for all at once.</Trans>
          </Text>
        </>
      )}
    </Stack>
  );
}

/** What was said of a field, as it is called today; nothing where the field is unknown. */
export function fieldDeedWords(told: NonNullable<Deed['field']>, fields: CustomField[]): string {
  const field = fields.find((one) => one.id === told.fieldId);
  if (!field) {
    return '';
  }
  const words = fieldWords(field, { ...told, choices: told.choices ?? [] });
  return words ? t`${field.name}: ${words}` : t`${field.name}: emptied`;
}
