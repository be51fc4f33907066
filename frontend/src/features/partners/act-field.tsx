import { Checkbox, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Deed } from './act-queries';
import { FieldInput, NOTHING_TYPED, toldAs, type FieldDraft } from './field-inputs';
import { fieldsQuery, shownFields, type CustomField } from './field-queries';
import { fieldWords } from './field-words';

type Manner = NonNullable<Deed['manner']>;

/** What somebody says of a field for many at once. */
export type FieldSaid = { fieldId: string; draft: FieldDraft; manner: Manner; empties: boolean };

export const NO_FIELD_SAID: FieldSaid = { fieldId: '', draft: NOTHING_TYPED, manner: 'INSTEAD', empties: false };

export function isFieldSaid({ fieldId, draft, empties }: FieldSaid): boolean {
  return fieldId !== '' && (empties || draft.text.trim() !== '' || draft.choices.length > 0);
}

export function fieldTold({ fieldId, draft, manner, empties }: FieldSaid): Pick<Deed, 'field' | 'manner'> {
  return empties ? { field: { fieldId } } : { field: toldAs(fieldId, draft), manner };
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
        onChange={(fieldId) =>
          onChange({ ...NO_FIELD_SAID, fieldId: fieldId ?? '', manner: firstManner(fields, fieldId) })
        }
        data={fields.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {field && (
        <>
          {field.kind === 'MULTI_CHOICE' && !said.empties && (
            <Manners
              said={said}
              onChange={(manner) => onChange({ ...said, draft: given(field, said.draft, manner), manner })}
            />
          )}
          {!said.empties && (
            <FieldInput
              field={said.manner === 'TAKEN_OFF' ? withRetired(field) : field}
              draft={said.draft}
              onChange={(draft) => onChange({ ...said, draft })}
            />
          )}
          {said.manner === 'INSTEAD' && (
            <Checkbox
              label={t`Empty this field`}
              checked={said.empties}
              onChange={(event) => onChange({ ...said, empties: event.currentTarget.checked })}
            />
          )}
          <Text size="sm" c="dimmed">
            {mannerWords(said.manner)} <Trans>It can be undone for all at once.</Trans>
          </Text>
        </>
      )}
    </Stack>
  );
}

/** Of several choices, those that are there stay unless somebody says otherwise. */
function firstManner(fields: CustomField[], fieldId: string | null): Manner {
  return fields.some(({ id, kind }) => id === fieldId && kind === 'MULTI_CHOICE') ? 'ADDED' : 'INSTEAD';
}

/** What becomes of the choices that are there. */
function Manners({ said, onChange }: { said: FieldSaid; onChange: (manner: Manner) => void }) {
  return (
    <SegmentedControl
      fullWidth
      aria-label={t`What becomes of their choices`}
      value={said.manner}
      onChange={onChange}
      data={[
        { value: 'ADDED', label: t`Add` },
        { value: 'TAKEN_OFF', label: t`Take off` },
        { value: 'INSTEAD', label: t`Replace` },
      ]}
    />
  );
}

function mannerWords(manner: Manner): string {
  switch (manner) {
    case 'ADDED':
      return t`What each of them has already stays.`;
    case 'TAKEN_OFF':
      return t`What else each of them has stays.`;
    case 'INSTEAD':
      return t`Takes the place of whatever the field says of each of them.`;
    default:
      return manner satisfies never;
  }
}

/** A choice that is retired is given to nobody any more, but can be taken off. */
function withRetired(field: CustomField): CustomField {
  return { ...field, choices: field.choices.map((choice) => ({ ...choice, retired: false })) };
}

/** What is chosen stays chosen; but what is retired is given to nobody. */
function given(field: CustomField, draft: FieldDraft, manner: Manner): FieldDraft {
  const retired = field.choices.filter((choice) => choice.retired).map(({ id }) => id);
  return manner === 'TAKEN_OFF' ? draft : { ...draft, choices: draft.choices.filter((id) => !retired.includes(id)) };
}

/** What was said of a field, as it is called today; nothing where the field is unknown. */
export function fieldDeedWords(
  told: NonNullable<Deed['field']>,
  manner: Deed['manner'],
  fields: CustomField[],
): string {
  const field = fields.find((one) => one.id === told.fieldId);
  if (!field) {
    return '';
  }
  const words = fieldWords(field, { ...told, choices: told.choices ?? [] });
  if (manner === 'ADDED') {
    return t`${field.name}: ${words} added`;
  }
  if (manner === 'TAKEN_OFF') {
    return t`${field.name}: ${words} taken off`;
  }
  return words ? t`${field.name}: ${words}` : t`${field.name}: emptied`;
}
