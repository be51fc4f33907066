import { t } from '@lingui/core/macro';
import { exactDate } from '@/design/words';
import type { LetterStart, LetterToSend } from './outreach-queries';

/** Why somebody is written to by default, and what it means to write to the other. */
export function addresseeWords(
  { why, agencyName = '', until }: LetterStart['addressee'],
  to: LetterToSend['to'],
): string | undefined {
  switch (why) {
    case 'AGENT_NEGOTIATES':
      return to === 'PARTNER'
        ? t`${agencyName} may negotiate for this person, and would be written to by default.`
        : until
          ? t`To the agent: ${agencyName} may negotiate for this person, until ${exactDate(until)}.`
          : t`To the agent: ${agencyName} may negotiate for this person.`;
    case 'AGENT_WITHOUT_MANDATE':
      return to === 'AGENT'
        ? t`No mandate to negotiate is on record for ${agencyName}: the person would be written to by default.`
        : t`To the person: no mandate to negotiate is on record for ${agencyName}.`;
    case 'AGENT_WITHOUT_ADDRESS':
      return t`${agencyName} may negotiate for this person, but has no e-mail address here.`;
    case 'PARTNER_WITHOUT_ADDRESS':
      return t`To the agent: the person has no e-mail address here, and no mandate of ${agencyName} to negotiate is on record.`;
    case 'NO_AGENT':
      return undefined;
  }
}
