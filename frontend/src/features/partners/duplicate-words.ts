import { plural, t } from '@lingui/core/macro';
import { exactCount } from '@/design/words';
import type { DuplicateReason, MergeCount, MergeField, MergePart } from './duplicate-queries';

/** Why two may be one person. */
export function reasonWords({ kind, value }: DuplicateReason): string {
  switch (kind) {
    case 'EMAIL':
      return t`same e-mail (${value})`;
    case 'PHONE':
      return t`same phone (${value})`;
    case 'HANDLE':
      return t`same handle in another form (${value})`;
    case 'NAME_AND_LINK':
      return t`same name and same link (${value})`;
  }
}

/** What only one of the two can say. */
export function fieldWord(field: MergeField): string {
  switch (field) {
    case 'NAME':
      return t`Name`;
    case 'COUNTRY':
      return t`Country`;
    case 'AUDIENCE_COUNTRY':
      return t`Audience country`;
    case 'LANGUAGES':
      return t`Languages`;
    case 'BIO':
      return t`Biography`;
    case 'OWNER':
      return t`Followed up by`;
    case 'AGENCY':
      return t`Agency`;
  }
}

/** So many of what is attached, as a list says it. */
export function countWords({ part, count }: MergeCount): string {
  return words(part, count, exactCount(count));
}

function words(part: MergePart, count: number, shown: string): string {
  switch (part) {
    case 'PROFILE':
      return plural(count, { one: `${shown} line of the profile`, other: `${shown} lines of the profile` });
    case 'ACCOUNTS':
      return plural(count, { one: `${shown} account`, other: `${shown} accounts` });
    case 'CONTACTS':
      return plural(count, { one: `${shown} contact`, other: `${shown} contacts` });
    case 'TAGS':
      return plural(count, { one: `${shown} tag`, other: `${shown} tags` });
    case 'RATES':
      return plural(count, { one: `${shown} rate`, other: `${shown} rates` });
    case 'MANDATES':
      return plural(count, { one: `${shown} mandate`, other: `${shown} mandates` });
    case 'NOTES':
      return plural(count, { one: `${shown} note`, other: `${shown} notes` });
    case 'SHORTLISTS':
      return plural(count, { one: `a place on ${shown} shortlist`, other: `places on ${shown} shortlists` });
    case 'APPLICATIONS':
      return plural(count, { one: `${shown} application`, other: `${shown} applications` });
    case 'COLLABORATIONS':
      return plural(count, { one: `${shown} collaboration`, other: `${shown} collaborations` });
    case 'CONTENTS':
      return plural(count, { one: `${shown} content`, other: `${shown} contents` });
    case 'FILES':
      return plural(count, { one: `${shown} file`, other: `${shown} files` });
    case 'LETTERS':
      return plural(count, { one: `${shown} message`, other: `${shown} messages` });
    case 'EVIDENCE':
      return plural(count, { one: `${shown} piece of evidence`, other: `${shown} pieces of evidence` });
    case 'FIGURES':
      return plural(count, { one: `${shown} dated figure`, other: `${shown} dated figures` });
    case 'EVENTS':
      return plural(count, { one: `${shown} line of the timeline`, other: `${shown} lines of the timeline` });
    case 'DOORS':
      return plural(count, { one: `${shown} portal access`, other: `${shown} portal accesses` });
  }
}
