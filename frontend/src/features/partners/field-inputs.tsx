import { MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { DayField } from '@/design/day-field';
import type { CustomField, FieldTold, FieldValue } from './field-queries';
import { decimalTyped, fieldName, inOrder, valueOf } from './field-words';

/** What is in an input: words as they are typed, or choices. */
export type FieldDraft = { text: string; choices: string[] };

/** What is in the inputs, by field. */
export type FieldDrafts = Record<string, FieldDraft>;

export const NOTHING_TYPED: FieldDraft = { text: '', choices: [] };

/** What the inputs hold before anybody types. */
export function draftsOf(fields: CustomField[], values: FieldValue[] | undefined): FieldDrafts {
  return Object.fromEntries(
    fields.map((field) => {
      const { text = '', choices = [] } = valueOf(values, field.id) ?? {};
      return [
        field.id,
        { text: field.kind === 'NUMBER' ? decimalTyped(text) : text, choices: inOrder(field, choices) },
      ];
    }),
  );
}

/** What was typed over: only that is told. */
export function toldOf(fields: CustomField[], before: FieldDrafts, now: FieldDrafts): FieldTold[] {
  return fields.flatMap(({ id }) => {
    const draft = now[id];
    return draft && JSON.stringify(draft) !== JSON.stringify(before[id]) ? [toldAs(id, draft)] : [];
  });
}

export function toldAs(fieldId: string, { text, choices }: FieldDraft): FieldTold {
  return { fieldId, ...(text && { text }), choices };
}

type Props = { fields: CustomField[]; drafts: FieldDrafts; onChange: (drafts: FieldDrafts) => void };

/** An input for each field of the brand's own. */
export function FieldInputs({ fields, drafts, onChange }: Props) {
  return fields.map((field) => (
    <FieldInput
      key={field.id}
      field={field}
      draft={drafts[field.id] ?? NOTHING_TYPED}
      onChange={(draft) => onChange({ ...drafts, [field.id]: draft })}
    />
  ));
}

type InputProps = {
  field: CustomField;
  draft: FieldDraft;
  onChange: (draft: FieldDraft) => void;
  /** It is alone in a cell: the focus is in it, its choices are open, and it stays within what opened. */
  inCell?: boolean;
};

/** Text is long, a number short, a day of the calendar, choices from their list. */
export function FieldInput({ field, draft, onChange, inCell }: InputProps) {
  const write = (text: string) => onChange({ text, choices: [] });
  const choose = (choices: string[]) => onChange({ text: '', choices });
  const label = fieldName(field);
  const box = { label, 'data-autofocus': inCell };
  const list = {
    ...box,
    searchable: true,
    defaultDropdownOpened: inCell,
    comboboxProps: { withinPortal: !inCell },
    data: field.choices
      .filter((choice) => !choice.retired || draft.choices.includes(choice.id))
      .map((choice) => ({ value: choice.id, label: choice.name })),
  };
  switch (field.kind) {
    case 'TEXT':
      return (
        <Textarea
          {...box}
          autosize
          maxRows={inCell ? 8 : undefined}
          maxLength={2000}
          value={draft.text}
          onChange={(event) => write(event.currentTarget.value)}
        />
      );
    case 'NUMBER':
      return (
        <TextInput
          {...box}
          inputMode="decimal"
          maxLength={40}
          value={draft.text}
          onChange={(event) => write(event.currentTarget.value)}
        />
      );
    case 'DATE':
      return <DayField {...box} value={draft.text} onChange={(text) => write(text ?? '')} />;
    case 'URL':
      return (
        <TextInput
          {...box}
          inputMode="url"
          placeholder="https://"
          maxLength={2000}
          value={draft.text}
          onChange={(event) => write(event.currentTarget.value)}
        />
      );
    case 'CHOICE':
      return (
        <Select
          {...list}
          clearable
          clearButtonProps={{ 'aria-label': t`Clear ${label}` }}
          value={draft.choices[0] ?? null}
          onChange={(choice) => choose(choice ? [choice] : [])}
        />
      );
    case 'MULTI_CHOICE':
      return <MultiSelect {...list} value={draft.choices} onChange={choose} />;
    default:
      return field.kind satisfies never;
  }
}
