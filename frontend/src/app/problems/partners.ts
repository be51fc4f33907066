import { msg } from '@lingui/core/macro';

export const problems = {
  NOT_A_HANDLE: () => msg`This is neither a handle nor the address of a profile we know how to read.`,
};
