package relais.collaborations;

import java.util.stream.Stream;

/**
 * One side of a contract as the law wants it named (law 2023-451, article 8, I, 1°): who, where, reachable how, taxed
 * where, and who signs.
 *
 * @param registration SIREN or its equivalent; empty where there is none
 * @param taxResidence ISO country
 * @param signatory the person who signs, with their capacity
 */
public record Party(
    String legalName,
    String registration,
    String address,
    String email,
    String taxResidence,
    String signatory
) {
    boolean complete() {
        return Stream.of(legalName, address, email, taxResidence, signatory).noneMatch(String::isBlank);
    }
}
