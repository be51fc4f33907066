import { msg } from '@lingui/core/macro';

export const problems = {
  DO_NOT_CONTACT: () => msg`This person asked not to be contacted any more: nothing can be sent.`,
  NO_ADDRESS: () => msg`No e-mail address is known here. Add one to the contacts first.`,
  INFORMATION_REQUESTED_TWICE: () => msg`Information was already asked for, with one reminder. Wait for the answer.`,
  EMPTY_LETTER: () => msg`This letter has no subject or no text yet.`,
  UNKNOWN_MERGE_FIELD: (p: Record<string, string>) =>
    msg`The field ${p.field ?? ''} does not exist. Choose one from the list.`,
  NOTHING_TO_FOLLOW_UP: () => msg`There is no letter to follow up yet.`,
  REPLY_IN_THE_FUTURE: () => msg`A reply cannot have arrived in the future. Check the date.`,
};
