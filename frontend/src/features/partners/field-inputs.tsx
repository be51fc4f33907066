import { MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { t } from '@lingui/core/macro';
import { useEffect, useRef, type ChangeEvent, type FocusEvent, type FormEvent, type KeyboardEvent } from 'react';
import { DayField } from '@/design/day-field';
import type { CustomField, FieldTold, FieldValue } from './field-queries';
import { decimalTyped, fieldName, inOrder, valueOf } from './field-words';

/** What is in an input: words as they are typed, or choices. */
export type FieldDraft = {
  text: string;
  choices: string[];
  /** Typed over the list of choices, and not chosen yet. */
  letters?: string;
  /** Why nothing could be chosen by them. */
  unclear?: 'NONE' | 'SEVERAL';
};

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
    const told = now[id] && toldAs(id, now[id]);
    const known = toldAs(id, before[id] ?? NOTHING_TYPED);
    return told && JSON.stringify(told) !== JSON.stringify(known) ? [told] : [];
  });
}

export function toldAs(fieldId: string, { text, choices }: FieldDraft): FieldTold {
  return { fieldId, ...(text && { text }), choices };
}

/** The choices of the list: retired ones where they are chosen. */
const offered = (field: CustomField, chosen: string[]) =>
  field.choices.filter((choice) => !choice.retired || chosen.includes(choice.id));

/**
 * Letters chosen by: the choice of that name, or the only one that they are part of; no letters where there was a choice
 * mean none. Where nobody can tell they stay, with the reason.
 */
export function settled(field: CustomField, draft: FieldDraft): FieldDraft {
  const { choices, letters } = draft;
  if (letters === undefined) {
    return draft;
  }
  const single = field.kind === 'CHOICE';
  const sought = letters.trim().toLowerCase();
  if (!sought) {
    return { text: '', choices: single ? [] : choices };
  }
  const fitting = offered(field, choices).filter(({ name }) => name.toLowerCase().includes(sought));
  const meant = fitting.find(({ name }) => name.toLowerCase() === sought) ?? fitting[0];
  if (!meant || (fitting.length > 1 && meant.name.toLowerCase() !== sought)) {
    return { ...draft, unclear: meant ? 'SEVERAL' : 'NONE' };
  }
  return { text: '', choices: single ? [meant.id] : inOrder(field, [...choices, meant.id]) };
}

export const isUnclear = (draft: FieldDraft) => draft.unclear !== undefined;

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
export function FieldInput(props: InputProps) {
  const { field, draft, onChange, inCell } = props;
  const hint = useKeyHint(inCell);
  const write = (text: string) => onChange({ text, choices: [] });
  const box = { label: fieldName(field), description: hint, 'data-autofocus': inCell };
  const short = {
    ...box,
    value: draft.text,
    onFocus: inCell ? (event: FocusEvent<HTMLInputElement>) => event.currentTarget.select() : undefined,
    onChange: (event: ChangeEvent<HTMLInputElement>) => write(event.currentTarget.value),
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
      return <TextInput {...short} inputMode="decimal" maxLength={40} />;
    case 'DATE':
      return <DayField {...box} value={draft.text} onChange={(text) => write(text ?? '')} />;
    case 'URL':
      return <TextInput {...short} inputMode="url" placeholder="https://" maxLength={2000} />;
    case 'CHOICE':
    case 'MULTI_CHOICE':
      return <ChoiceInput {...props} hint={hint} />;
    default:
      return field.kind satisfies never;
  }
}

/** Which keys a cell knows, where there are keys. */
function useKeyHint(inCell: boolean | undefined): string | undefined {
  const keys = useMediaQuery('(hover: hover)', false, { getInitialValueInEffect: false });
  return inCell && keys ? t`Tab keeps and goes on, Escape leaves it.` : undefined;
}

/** One choice or several: pointed at, or typed until there is one. */
function ChoiceInput({ field, draft, onChange, inCell, hint }: InputProps & { hint: string | undefined }) {
  const { choices, letters, unclear } = draft;
  const label = fieldName(field);
  const single = field.kind === 'CHOICE';
  const doubt = unclearWords(unclear);
  const box = useRef<HTMLInputElement>(null);
  // No form is sent with letters that mean no choice.
  useEffect(() => box.current?.setCustomValidity(doubt), [doubt]);
  const choose = (next: string[]) => onChange({ text: '', choices: next });
  const settle = () => {
    const now = settled(field, draft);
    if (now !== draft) {
      onChange(now);
    }
    return now;
  };
  // Before the list takes them; a cell knows by itself what Tab means.
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, currentTarget, nativeEvent } = event;
    const chooses = key === 'Enter' ? !isMarked(currentTarget) : key === 'Tab' && !inCell;
    if (!chooses || letters === undefined || nativeEvent.isComposing) {
      return;
    }
    const stays = isUnclear(settle());
    if (key === 'Enter' || stays) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const list = {
    label,
    description: hint,
    'data-autofocus': inCell,
    searchable: true,
    defaultDropdownOpened: inCell,
    comboboxProps: { withinPortal: !inCell },
    data: offered(field, choices).map(({ id, name }) => ({ value: id, label: name })),
    error: doubt && <span role="alert">{doubt}</span>,
    ref: box,
    // Not onSearchChange: when the focus leaves, that takes back what was typed.
    onInput: ({ currentTarget: { value } }: FormEvent<HTMLInputElement>) =>
      onChange({ text: '', choices, letters: value || single ? value : undefined }),
    onKeyDownCapture: keys,
    onBlur: inCell ? undefined : settle,
  };
  if (!single) {
    return <MultiSelect {...list} searchValue={letters ?? ''} value={choices} onChange={choose} />;
  }
  const [chosen = null] = choices;
  return (
    <Select
      {...list}
      searchValue={letters ?? field.choices.find(({ id }) => id === chosen)?.name ?? ''}
      clearable
      clearButtonProps={{ 'aria-label': t`Clear ${label}` }}
      value={chosen}
      onChange={(choice) => choose(choice ? [choice] : [])}
      // Chosen again after letters, it is no change.
      onOptionSubmit={(choice) => choice === chosen && choose([choice])}
    />
  );
}

function unclearWords(unclear: FieldDraft['unclear']): string {
  switch (unclear) {
    case 'NONE':
      return t`Nothing by this name`;
    case 'SEVERAL':
      return t`Several by this name: choose one`;
    case undefined:
      return '';
    default:
      return unclear satisfies never;
  }
}

/** Whether the arrows stand on an option of its list, which Enter then takes. */
function isMarked(input: HTMLInputElement): boolean {
  const list = document.getElementById(input.getAttribute('aria-controls') ?? '');
  return Boolean(list?.querySelector('[data-combobox-selected]'));
}
