package relais.partners;

import java.time.LocalDate;
import relais.platform.Money;

/**
 * What a partner asks for one piece of content, excluding VAT.
 *
 * @param format in the partner's words: "Reel", "3 stories"
 * @param from who said so: the partner, the agent, a media kit
 */
public record Rate(Network network, String format, Money price, String from, LocalDate on) {}
