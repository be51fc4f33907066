import { t } from '@lingui/core/macro';
import { choiceWord } from './shortlist-words';
import type { GuestChoice } from './shortlist-queries';

type Params = Record<string, string>;

/** What became of somebody on a shortlist, as the partner's timeline says it. */
export const shortlistEvents = {
  SHORTLISTED: (p: Params) => t`Put on the shortlist “${p.list ?? ''}”`,
  TAKEN_OFF_SHORTLIST: (p: Params) => t`Taken off the shortlist “${p.list ?? ''}”`,
  CLIENT_ANSWERED: (p: Params) =>
    t`The client answered on “${p.list ?? ''}”: ${choiceWord((p.choice ?? 'TENTATIVE') as GuestChoice)}`,
};
