import { msg } from '@lingui/core/macro';

type Params = Record<string, string>;

export const problems = {
  SHORTLIST_NAMELESS: () => msg`The shortlist needs a name.`,
  SHORTLIST_EMPTY: () => msg`Nobody is on this shortlist yet.`,
  SHORTLIST_CLOSED: () => msg`This shortlist is closed. Open it again to change it.`,
  SHORTLIST_FULL: (p: Params) => msg`A shortlist holds ${p.most ?? ''} people at most.`,
  NOT_IN_REVIEW: () => msg`This needs the internal review first.`,
  NOT_WITH_CLIENT: () => msg`This list is not open for answers at the moment.`,
  NO_SUCH_ENTRY: () => msg`This person is no longer on the list.`,
  NO_SUCH_GUEST: () => msg`This guest is not known here.`,
  PREVIEW_CHANGED: () => msg`What would be shown has changed since the preview. Please look at it again, then share.`,
  GUEST_INVITED: (p: Params) => msg`${p.email ?? ''} is invited already, and their link still opens.`,
  TOO_MANY_GUESTS: (p: Params) => msg`A shortlist has ${p.most ?? ''} guests at most.`,
  GUEST_LINK_WITHDRAWN: () => msg`This link was withdrawn.`,
  NOTHING_ANSWERED: () => msg`There is no answer to send yet.`,
};
