package relais.partners.fields;

import relais.platform.decision.Refusal;

/** Why a field is not defined so, or a value not kept. */
enum FieldRefusal implements Refusal {
    FIELD_NAMELESS,
    /** Another field of the brand is called so. */
    FIELD_NAME_TAKEN,
    /** A retired field is called so: it can come back instead. */
    FIELD_NAME_RETIRED,
    /** Every brand has a column of this name. */
    FIELD_NAME_KNOWN,
    /** As many fields as a page can bear. */
    FIELDS_TOO_MANY,
    /** As many fields as a brand can ever have, retired ones included. */
    FIELDS_EVER_TOO_MANY,
    /** A choice among nothing. */
    FIELD_WITHOUT_CHOICES,
    FIELD_CHOICE_NAMELESS,
    FIELD_CHOICE_TWICE,
    FIELD_CHOICES_TOO_MANY,
    /** A choice that people have cannot vanish: it is retired. */
    FIELD_CHOICE_LEFT_OUT,
    /** The brand has no such field, or has retired it. */
    FIELD_UNKNOWN,
    FIELD_NOT_A_NUMBER,
    FIELD_NUMBER_TOO_LARGE,
    FIELD_NOT_A_DATE,
    FIELD_NOT_A_LINK,
    FIELD_NOT_A_CHOICE,
    /** Several choices where one is meant. */
    FIELD_ONE_CHOICE,
    /** Choices are added or taken off where there are none to choose, or only one can be. */
    FIELD_SEVERAL_CHOICES,
    FIELD_TEXT_TOO_LONG,
}
