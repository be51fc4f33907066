package relais.applications;

import relais.platform.decision.Refusal;

/** Why a form or an application cannot be as asked. */
public enum ApplicationRefusal implements Refusal {
    /** Closed, over or full. */
    APPLICATIONS_CLOSED,
    NAME_MISSING,
    NOT_AN_EMAIL,
    NOT_A_HANDLE,
    NETWORK_MISSING,
    NOT_A_COUNTRY,
    QUESTION_UNANSWERED,
    AGE_NOT_CONFIRMED,
    CONSENT_MISSING,
    /** What would be agreed to is not any more what was read. */
    NOTICE_CHANGED,
    LINK_TOO_OLD,
    FORM_WITHOUT_TITLE,
    FORM_DATE_PASSED,
    /** Taken or declined already. */
    APPLICATION_DECIDED,
    REASON_NEEDED,
    /** The person objected earlier: only legal may lift that. */
    PERSON_SAID_NO,
}
