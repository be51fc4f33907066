import { msg } from '@lingui/core/macro';

export const problems = {
  WRONG_CREDENTIALS: () => msg`This e-mail and password do not go together.`,
  CSRF_MISSING: () => msg`The page was open too long to be trusted. Reload it and send again.`,
  FIRST_ADMIN_EXISTS: () => msg`This installation already has its administrator. Sign in instead.`,
  WRONG_CODE: () => msg`This is not the code printed in the log of the server.`,
  WEAK_PASSWORD: () => msg`Choose a longer password: at least 15 characters, and not one of the well-known ones.`,
  LINK_SPENT: () => msg`This link has already been used. Ask for a new one.`,
  LINK_EXPIRED: () => msg`This link has expired. Ask for a new one.`,
  EMAIL_TAKEN: () => msg`Someone already has an account with this e-mail.`,
  UNKNOWN_BRAND: () => msg`One of these brands does not exist.`,
  LAST_ADMIN: () => msg`This is the last administrator: name another one first.`,
  USER_CLOSED: () => msg`This account is closed. Open it again before inviting.`,
  SLUG_TAKEN: () => msg`Another brand already uses this address.`,
  BAD_SLUG: () => msg`The address takes lower-case letters, digits and hyphens, for example my-brand.`,
  UNKNOWN_ZONE: () => msg`This time zone does not exist. For France: Europe/Paris.`,
};
