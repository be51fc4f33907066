import { Anchor } from '@mantine/core';
import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import { exactDate } from '@/design/words';
import type { CustomField, FieldKind, FieldValue } from './field-queries';

/** What a kind of field is called. */
export function fieldKindWord(kind: FieldKind): string {
  switch (kind) {
    case 'TEXT':
      return t`Text`;
    case 'NUMBER':
      return t`Number`;
    case 'DATE':
      return t`Date`;
    case 'CHOICE':
      return t`One choice`;
    case 'MULTI_CHOICE':
      return t`Several choices`;
    case 'URL':
      return t`Web address`;
    default:
      return kind satisfies never;
  }
}

export const isChosen = (field: CustomField) => field.kind === 'CHOICE' || field.kind === 'MULTI_CHOICE';

export const isMeasured = (field: CustomField) => field.kind === 'NUMBER' || field.kind === 'DATE';

/** A decimal as the reader writes it. */
export function decimalWords(plain: string): string {
  return new Intl.NumberFormat(i18n.locale, { maximumFractionDigits: 6 }).format(Number(plain));
}

/** A decimal as it is typed: its own mark, and nothing between thousands. */
export function decimalTyped(plain: string): string {
  return i18n.locale.startsWith('fr') ? plain.replace('.', ',') : plain;
}

/** The name with what its numbers count. */
export function fieldName(field: CustomField): string {
  return field.unit ? `${field.name} (${field.unit})` : field.name;
}

const chosen = (field: CustomField, ids: string[]) => field.choices.filter((choice) => ids.includes(choice.id));

/** What choices are called, in the order of the field. */
const choiceNames = (field: CustomField, ids: string[]) => chosen(field, ids).map((choice) => choice.name);

/** The same by id. */
export const inOrder = (field: CustomField, ids: string[]) => chosen(field, ids).map((choice) => choice.id);

/** What a field says of somebody; nothing where it is empty. */
export function fieldWords(field: CustomField, value: FieldValue | undefined): string {
  if (!value) {
    return '';
  }
  switch (field.kind) {
    case 'TEXT':
    case 'URL':
      return value.text ?? '';
    case 'NUMBER':
      return value.text ? [decimalWords(value.text), field.unit].filter(Boolean).join(' ') : '';
    case 'DATE':
      return value.text ? exactDate(value.text) : '';
    case 'CHOICE':
    case 'MULTI_CHOICE':
      return choiceNames(field, value.choices).join(', ');
    default:
      return field.kind satisfies never;
  }
}

/** An address as it is read: neither how it is fetched nor what they all begin with. */
export function addressWords(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}

/** The same to be looked at: an address is a link. */
export function fieldText(field: CustomField, value: FieldValue | undefined): ReactNode {
  const words = fieldWords(field, value);
  if (field.kind === 'URL' && words) {
    return (
      <Anchor href={words} target="_blank" rel="noreferrer" size="sm" onClick={(event) => event.stopPropagation()}>
        {addressWords(words)}
      </Anchor>
    );
  }
  return words || '–';
}

export function valueOf(values: FieldValue[] | undefined, fieldId: string): FieldValue | undefined {
  return values?.find((value) => value.fieldId === fieldId);
}
