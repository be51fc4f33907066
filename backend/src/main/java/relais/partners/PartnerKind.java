package relais.partners;

/** What a partner is to a brand: paid to speak, a customer who speaks, or both. */
public enum PartnerKind {
    INFLUENCER,
    AMBASSADOR,
}
