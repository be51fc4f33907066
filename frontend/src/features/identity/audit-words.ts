import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** What an entry of the journal says; a code without a sentence yet is shown as it is. */
export function auditWords(code: string): string {
  switch (code) {
    case 'signed-in':
      return i18n._(msg`Signed in`);
    case 'sign-in-refused':
      return i18n._(msg`Sign-in refused`);
    case 'installation-opened':
      return i18n._(msg`Installation opened`);
    case 'user-invited':
      return i18n._(msg`Person invited`);
    case 'user-rights-changed':
      return i18n._(msg`Rights changed`);
    case 'user-closed':
      return i18n._(msg`Account closed`);
    case 'user-reopened':
      return i18n._(msg`Account opened again`);
    case 'user-password-chosen':
      return i18n._(msg`Password chosen`);
    case 'brand-founded':
      return i18n._(msg`Brand added`);
    case 'brand-changed':
      return i18n._(msg`Brand changed`);
    case 'portal-account-opened':
      return i18n._(msg`Portal opened to a partner`);
    case 'mailbox-opened':
      return i18n._(msg`Mailbox opened`);
    case 'mailbox-letter-read':
      return i18n._(msg`Letter read in the mailbox`);
    case 'letter-posted-news':
      return i18n._(msg`Letter posted`);
    case 'letter-died-news':
      return i18n._(msg`Letter given up`);
    case 'rights-confirmed':
      return i18n._(msg`Request about personal data confirmed`);
    case 'rights-answered':
      return i18n._(msg`Request about personal data answered`);
    case 'objection-raised':
      return i18n._(msg`Objection noted`);
    case 'objection-lifted':
      return i18n._(msg`Objection lifted for a brand`);
    case 'person-objected':
      return i18n._(msg`Contact closed by the person's objection`);
    case 'person-readmitted':
      return i18n._(msg`Contact allowed again by legal`);
    case 'notice-sent':
      return i18n._(msg`Data notice sent`);
    case 'person-informed':
      return i18n._(msg`Informed of their data otherwise`);
    case 'partner-removed':
      return i18n._(msg`Partner removed from the base`);
    case 'erased-at-address':
      return i18n._(msg`Erased at the address of a request`);
    case 'partner-thinned':
      return i18n._(msg`Never written to: made thin`);
    case 'partner-kept':
      return i18n._(msg`Kept beyond their time`);
    case 'partner-not-kept':
      return i18n._(msg`Kept no longer beyond their time`);
    case 'retention-changed':
      return i18n._(msg`How long people are kept: changed`);
    case 'access-file-taken':
      return i18n._(msg`File of all that is kept of a person taken out`);
    case 'application-form-opened':
      return i18n._(msg`Application form opened`);
    case 'application-form-changed':
      return i18n._(msg`Application form changed`);
    case 'application-form-closed':
      return i18n._(msg`Application form closed`);
    case 'application-confirmed':
      return i18n._(msg`Application confirmed`);
    case 'application-landed':
      return i18n._(msg`Application beside its person`);
    case 'application-taken':
      return i18n._(msg`Application taken into the campaign`);
    case 'application-declined':
      return i18n._(msg`Application declined`);
    default:
      return code;
  }
}
