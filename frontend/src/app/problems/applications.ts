import { msg } from '@lingui/core/macro';

export const problems = {
  APPLICATIONS_CLOSED: () => msg`Applications for this campaign have just been closed. Thank you for your interest.`,
  QUESTION_UNANSWERED: () => msg`One question still has no answer.`,
  AGE_NOT_CONFIRMED: () => msg`This form is for adults only: please confirm that you are 18 or older.`,
  CONSENT_MISSING: () => msg`Without your agreement nobody may read your application: please tick the last box.`,
  NOTICE_CHANGED: () =>
    msg`The data notice has changed since you opened this page. Please load the page again and read it before you send.`,
  FORM_WITHOUT_TITLE: () => msg`The form needs a title, in one language at least.`,
  FORM_DATE_PASSED: () => msg`The last day is in the past: choose a later one, or none.`,
  APPLICATION_DECIDED: () => msg`This application has been decided on already.`,
};
