import { plural, t } from '@lingui/core/macro';
import { exactCount } from '@/design/words';
import type { RightsWork } from './rights-queries';

/** What hangs on somebody, counted. */
export function workName({ part, count }: RightsWork): string {
  const n = exactCount(count);
  switch (part) {
    case 'COLLABORATIONS':
      return plural(count, { one: 'One collaboration', other: `${n} collaborations` });
    case 'CONTENTS':
      return plural(count, { one: 'One content', other: `${n} contents` });
    case 'FILES':
      return plural(count, { one: 'One file handed in', other: `${n} files handed in` });
    case 'LETTERS':
      return plural(count, { one: 'One exchange of letters', other: `${n} exchanges of letters` });
    case 'SHORTLISTS':
      return plural(count, { one: 'One casting', other: `${n} castings` });
    case 'DOORS':
      return plural(count, { one: 'One portal account', other: `${n} portal accounts` });
    default:
      return plural(count, { one: 'One other thing', other: `${n} other things` });
  }
}

/** Who decides on it, and what the law says. */
export function workStep({ part }: RightsWork): string {
  switch (part) {
    case 'COLLABORATIONS':
      return t`A signed contract stays for five years after its end and invoices for ten: tell the person so. Where nothing was signed nothing obliges you to keep it: end it under Collaborations, then an administrator removes it.`;
    case 'FILES':
      return t`They stay or go with the content.`;
    case 'CONTENTS':
      return t`What was delivered under a contract stays with it as proof, as long as the contract. Drafts of a collaboration without a contract are removed with it.`;
    case 'LETTERS':
      return t`Letters that prove what was agreed, or that the person was informed, stay with that. The others are removed by an administrator.`;
    case 'SHORTLISTS':
      return t`Take them off the castings (a closed one is opened again first). What was said of them there and what clients were shown then goes with the rest.`;
    case 'DOORS':
      return t`It is needed as long as a contract is under way. Afterwards an administrator removes it.`;
    default:
      return t`Look at it on the profile and decide.`;
  }
}
