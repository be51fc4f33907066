import { msg } from '@lingui/core/macro';

export const problems = {
  PERSON_SAID_NO: () =>
    msg`This person objected: nobody may list or contact them. Only legal can lift that, when the person wants it.`,
  NO_OBJECTION: () => msg`This person has not objected: there is nothing to lift.`,
  LIFT_REASON_NEEDED: () => msg`Say why the objection is lifted: the reason is kept.`,
  NOTHING_ASKED: () => msg`Tick at least one thing that you ask for.`,
  LINK_TOO_OLD: () => msg`This link waited for more than seven days. Please ask again: a new one is sent at once.`,
  ANSWER_EMPTY: () => msg`The answer has no words yet.`,
  ANSWERED_ALREADY: () => msg`This request was answered already.`,
  ERASURE_NOT_ASKED: () => msg`This request does not ask to be erased.`,
  WHO_ASKS_UNSURE: () => msg`The address alone does not tell that it is this person: say first who asks.`,
  INFORMED_ALREADY: () => msg`It is on record already that this person was informed.`,
  PROOF_NEEDED: () => msg`Say how the person was told: nobody counts as informed without it.`,
  NEVER_NEEDS_A_REASON: () => msg`Keeping people for ever needs a reason: say why.`,
  KEEPING_REASON_NEEDED: () => msg`Say why this person is kept: the reason is on record.`,
  STILL_NEEDED: () =>
    msg`Work hangs on this person: a note, a letter, a shortlist, a collaboration or checks. They cannot simply be removed.`,
};
