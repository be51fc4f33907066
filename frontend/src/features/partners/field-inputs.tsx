import { MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { DayField } from '@/design/day-field';
import type { CustomField, FieldTold, FieldValue } from './field-queries';
import { decimalTyped, fieldName, valueOf } from './field-words';

/** What is in the inputs, by field: words as they are typed, or choices. */
export type FieldDrafts = Record<string, { text: string; choices: string[] }>;

/** What the inputs hold before anybody types. */
export function draftsOf(fields: CustomField[], values: FieldValue[] | undefined): FieldDrafts {
  return Object.fromEntries(
    fields.map((field) => {
      const value = valueOf(values, field.id);
      const text = value?.text ?? '';
      return [field.id, { text: field.kind === 'NUMBER' ? decimalTyped(text) : text, choices: value?.choices ?? [] }];
    }),
  );
}

/** What was typed over: only that is told. */
export function toldOf(fields: CustomField[], before: FieldDrafts, now: FieldDrafts): FieldTold[] {
  return fields.flatMap(({ id }) => {
    const draft = now[id];
    return draft && JSON.stringify(draft) !== JSON.stringify(before[id])
      ? [{ fieldId: id, ...(draft.text && { text: draft.text }), choices: draft.choices }]
      : [];
  });
}

type Props = { fields: CustomField[]; drafts: FieldDrafts; onChange: (drafts: FieldDrafts) => void };

/** An input for each field of the brand's own. */
export function FieldInputs({ fields, drafts, onChange }: Props) {
  const change = (id: string, part: Partial<FieldDrafts[string]>) =>
    onChange({ ...drafts, [id]: { text: '', choices: [], ...drafts[id], ...part } });
  return fields.map((field) => (
    <FieldInput
      key={field.id}
      field={field}
      draft={drafts[field.id] ?? { text: '', choices: [] }}
      onChange={(part) => change(field.id, part)}
    />
  ));
}

type InputProps = {
  field: CustomField;
  draft: FieldDrafts[string];
  onChange: (part: Partial<FieldDrafts[string]>) => void;
};

function FieldInput({ field, draft, onChange }: InputProps) {
  const label = fieldName(field);
  const choices = field.choices
    .filter((choice) => !choice.retired || draft.choices.includes(choice.id))
    .map((choice) => ({ value: choice.id, label: choice.name }));
  switch (field.kind) {
    case 'TEXT':
      return (
        <Textarea
          label={label}
          autosize
          maxLength={2000}
          value={draft.text}
          onChange={(event) => onChange({ text: event.currentTarget.value })}
        />
      );
    case 'NUMBER':
      return (
        <TextInput
          label={label}
          inputMode="decimal"
          maxLength={40}
          value={draft.text}
          onChange={(event) => onChange({ text: event.currentTarget.value })}
        />
      );
    case 'DATE':
      return <DayField label={label} value={draft.text} onChange={(text) => onChange({ text: text ?? '' })} />;
    case 'URL':
      return (
        <TextInput
          label={label}
          inputMode="url"
          placeholder="https://"
          maxLength={2000}
          value={draft.text}
          onChange={(event) => onChange({ text: event.currentTarget.value })}
        />
      );
    case 'CHOICE':
      return (
        <Select
          label={label}
          clearable
          searchable
          clearButtonProps={{ 'aria-label': t`Clear ${label}` }}
          value={draft.choices[0] ?? null}
          onChange={(choice) => onChange({ choices: choice ? [choice] : [] })}
          data={choices}
        />
      );
    case 'MULTI_CHOICE':
      return (
        <MultiSelect
          label={label}
          searchable
          value={draft.choices}
          onChange={(picked) => onChange({ choices: picked })}
          data={choices}
        />
      );
    default:
      return field.kind satisfies never;
  }
}
