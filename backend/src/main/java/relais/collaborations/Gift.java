package relais.collaborations;

import relais.platform.Money;

/** What is given beside the fee: worth one thing to the partner, costing another to the brand. */
public record Gift(String what, Money valueToPartner, Money costToBrand) {}
