import { t } from '@lingui/core/macro';
import type { Channel } from './outreach-queries';
import { channelWords } from './outreach-words';

type Params = Record<string, string>;

/** What was written and answered, as the partner's timeline says it. */
export const letterEvents = {
  LETTER_INFORMATION_REQUEST: () => t`Letter written: information request`,
  LETTER_FIRST_CONTACT: () => t`Letter written: first contact`,
  LETTER_FOLLOW_UP: () => t`Letter written: follow-up`,
  LETTER_READDRESSED: (p: Params) =>
    p.to === 'AGENT'
      ? t`Letter that had not left: readdressed to the agent`
      : t`Letter that had not left: readdressed to the person`,
  LETTER_DROPPED: () => t`Letter that had not left: nobody gets it`,
  REPLY_LOGGED: (p: Params) => t`Reply noted (${channelWords((p.channel ?? 'MAIL') as Channel)})`,
};
