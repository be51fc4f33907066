import { t } from '@lingui/core/macro';

type Params = Record<string, string>;

/** What became of somebody's application, as the partner's timeline says it. */
export const applicationEvents = {
  APPLIED: (p: Params) => t`Applied to “${p.campaign ?? ''}”`,
  APPLICATION_DECLINED: (p: Params) => t`Application to “${p.campaign ?? ''}” declined`,
};
