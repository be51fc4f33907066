import { msg } from '@lingui/core/macro';

type Params = Record<string, string>;

export const problems = {
  FIELD_NAMELESS: () => msg`A field needs a name.`,
  FIELD_NAME_TAKEN: (p: Params) => msg`Another field is already called “${p.name ?? ''}”.`,
  FIELD_NAME_RETIRED: (p: Params) =>
    msg`A retired field is called “${p.name ?? ''}”. Bring it back, or call this one otherwise.`,
  FIELD_NAME_KNOWN: (p: Params) =>
    msg`Every brand has a column called “${p.name ?? ''}”. Please call the field otherwise.`,
  FIELDS_TOO_MANY: (p: Params) => msg`${p.most ?? ''} fields are shown at most. Retire one first: its values are kept.`,
  FIELDS_EVER_TOO_MANY: (p: Params) =>
    msg`A brand keeps ${p.most ?? ''} fields at most, retired ones included. Bring a retired one back instead.`,
  FIELD_WITHOUT_CHOICES: () => msg`Please name at least one choice that can be chosen.`,
  FIELD_CHOICE_NAMELESS: () => msg`One of the choices has no name.`,
  FIELD_CHOICE_TWICE: (p: Params) => msg`“${p.name ?? ''}” is among the choices twice.`,
  FIELD_CHOICES_TOO_MANY: (p: Params) => msg`${p.most ?? ''} choices are the most a field can offer.`,
  FIELD_CHOICE_LEFT_OUT: (p: Params) =>
    msg`A choice of “${p.field ?? ''}” is missing. Choices are retired and never removed, because people have them.`,
  FIELD_UNKNOWN: () => msg`One of the fields is not there any more. Reload the page to see what is.`,
  FIELD_NOT_A_NUMBER: (p: Params) => msg`${p.field ?? ''}: “${p.value ?? ''}” is not a number.`,
  FIELD_NUMBER_TOO_LARGE: (p: Params) =>
    msg`${p.field ?? ''}: ${p.value ?? ''} is too large, or has more than six decimals.`,
  FIELD_NOT_A_DATE: (p: Params) =>
    msg`${p.field ?? ''}: “${p.value ?? ''}” is not a date. It is written day/month/year, as in 31/12/2026.`,
  FIELD_NOT_A_LINK: (p: Params) =>
    msg`${p.field ?? ''}: “${p.value ?? ''}” is not a web address. It begins with http:// or https://.`,
  FIELD_NOT_A_CHOICE: (p: Params) => msg`${p.field ?? ''}: “${p.value ?? ''}” is not among the choices.`,
  FIELD_ONE_CHOICE: (p: Params) => msg`${p.field ?? ''} takes one choice only.`,
  FIELD_SEVERAL_CHOICES: (p: Params) =>
    msg`${p.field ?? ''}: only a field of several choices can have some added or taken off; choose at least one.`,
  FIELD_TEXT_TOO_LONG: (p: Params) => msg`${p.field ?? ''}: this text is too long; 2,000 characters are kept.`,
};
