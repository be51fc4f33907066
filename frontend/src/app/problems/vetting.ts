import { msg } from '@lingui/core/macro';

export const problems = {
  GATE_CLOSED: () => msg`The lights are not all green yet: no proposal can go out.`,
};
