import { msg } from '@lingui/core/macro';

export const problems = {
  LETTER_IS_DONE: () => msg`This letter has already left.`,
  LETTER_NOT_DEAD: () => msg`This letter is still being tried: there is nothing to send again yet.`,
};
