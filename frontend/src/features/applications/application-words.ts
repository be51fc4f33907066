import { t } from '@lingui/core/macro';
import type { Tone } from '@/design/status-pill';
import type { Acquaintance, FormQuestion, FormState } from './application-queries';

/** What a form asks, as a team ticks it. */
export function questionWord(question: FormQuestion): string {
  switch (question) {
    case 'ACCOUNTS':
      return t`Accounts on networks`;
    case 'COUNTRY':
      return t`Country`;
    case 'AVAILABILITY':
      return t`Availability`;
    case 'RATE':
      return t`Rate, in their own words`;
    case 'MOTIVATION':
      return t`Motivation`;
  }
}

export function formStateWord(state: FormState): { words: string; tone: Tone } {
  switch (state) {
    case 'OPEN':
      return { words: t`Open`, tone: 'good' };
    case 'CLOSED':
      return { words: t({ message: 'Closed', context: 'form' }), tone: 'neutral' };
    case 'OVER':
      return { words: t`Last day passed`, tone: 'warn' };
    case 'FULL':
      return { words: t({ message: 'Full', context: 'form' }), tone: 'info' };
  }
}

/** Whether the brand knew them, with what follows from it. */
export function acquaintanceWord(acquaintance: Acquaintance, name: string): string {
  switch (acquaintance) {
    case 'NEW_HERE':
      return t`New here: added to your partners with this application as the source.`;
    case 'KNOWN':
      return t`Known already, at this address: ${name}. Nothing of what you keep was changed.`;
    case 'CLAIMED':
      return t`Names an account of ${name}, but writes from an address you do not know. Make sure it is them before you answer.`;
    case 'OBJECTED':
      return t`This person objected earlier. Nothing is done with the application until legal lifts the objection.`;
  }
}
