package relais.outreach;

/** How a message travels. Relais carries mail; of the others it keeps the record. */
public enum Channel {
    MAIL,
    INSTAGRAM,
    TIKTOK,
    WHATSAPP,
    PHONE,
    MEETING,
}
