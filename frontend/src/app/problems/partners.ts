import { msg } from '@lingui/core/macro';

export const problems = {
  NOT_A_HANDLE: () => msg`This is neither a handle nor the address of a profile we know how to read.`,
  NETWORK_MISSING: () => msg`This handle could be on any network: choose which.`,
  PARTNER_KNOWN: () => msg`Your brand already knows this partner.`,
  ACCOUNT_TAKEN: () => msg`This account belongs to another partner of the brand.`,
  NAME_MISSING: () => msg`A name is needed.`,
  NOT_AN_EMAIL: () => msg`This is not an e-mail address.`,
  NOT_A_PHONE: () => msg`This is not a phone number. For example: +33 6 12 34 56 78.`,
  NOT_A_COUNTRY: () => msg`This country is not known.`,
  NOT_A_LANGUAGE: () => msg`This language is not known.`,
  NOT_A_CURRENCY: () => msg`This currency is not known.`,
  EMPTY_CONTACT: () => msg`A contact needs an e-mail, a phone number or an address.`,
  NO_SUCH_ACCOUNT: () => msg`This account is no longer there.`,
  NO_SUCH_NOTE: () => msg`This note is no longer there.`,
  NO_SUCH_AGENCY: () => msg`This agency is not known here.`,
  NOT_IN_THE_TEAM: () => msg`This person is not in the brand’s team.`,
  NOTHING_MEASURED: () => msg`Give at least one figure.`,
  DATE_IN_THE_FUTURE: () => msg`This date is in the future.`,
};
