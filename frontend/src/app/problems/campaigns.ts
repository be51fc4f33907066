import { msg } from '@lingui/core/macro';

type Params = Record<string, string>;

export const problems = {
  CAMPAIGN_NAMELESS: () => msg`The campaign needs a name.`,
  CAMPAIGN_ENDS_BEFORE_IT_STARTS: () => msg`The campaign would end before it starts.`,
  CAMPAIGN_COUNTRY_UNKNOWN: (p: Params) => msg`“${p.country ?? ''}” is not a country we know.`,
  CAMPAIGN_BUDGET_NEGATIVE: () => msg`A budget cannot be less than nothing.`,
  CAMPAIGN_CURRENCY_UNKNOWN: (p: Params) => msg`“${p.currency ?? ''}” is not a currency we know.`,
};
