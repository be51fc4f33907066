package relais.collaborations;

import static relais.collaborations.CollaborationRefusal.CONSENT_NEEDED;
import static relais.collaborations.CollaborationRefusal.DOCUMENT_CHANGED;
import static relais.collaborations.CollaborationRefusal.MANDATE_NEEDED;
import static relais.collaborations.CollaborationRefusal.NAME_DIFFERS;
import static relais.collaborations.CollaborationRefusal.NAME_NEEDED;
import static relais.collaborations.CollaborationRefusal.NOT_READ_TO_THE_END;

import java.util.Map;
import java.util.Optional;
import relais.identity.Actor;
import relais.platform.decision.Refusal;

/** What a person says when they sign on a page. */
public sealed interface Signing {
    String name();

    String capacity();

    Device device();

    /** Why this is no signature by {@code actor}; none when it is one. */
    Optional<Refusal> fault(Contract contract, Actor actor);

    /** Whether {@code name} is nobody's, or not the one that {@code expected} names. */
    private static Optional<Refusal> nameFault(String name, String expected) {
        if (name.isBlank()) {
            return Optional.of(NAME_NEEDED);
        }
        return PersonName.of(expected).isTypedAs(name)
            ? Optional.empty()
            : Optional.of(NAME_DIFFERS.with(Map.of("expected", PersonName.of(expected).said())));
    }

    /** A partner: read, ticked, named. */
    record ByPartner(
        String documentSha256,
        String termsFingerprint,
        boolean readToTheEnd,
        boolean consent,
        String name,
        Device device
    ) implements Signing {
        @Override
        public String capacity() {
            return "";
        }

        @Override
        public Optional<Refusal> fault(Contract contract, Actor actor) {
            if (!readToTheEnd) {
                return Optional.of(NOT_READ_TO_THE_END);
            }
            if (!consent) {
                return Optional.of(CONSENT_NEEDED);
            }
            Optional<Refusal> anotherName = nameFault(name, contract.partner().signatory());
            if (anotherName.isPresent()) {
                return anotherName;
            }
            boolean same =
                documentSha256.equals(contract.document().sha256()) &&
                termsFingerprint.equals(contract.accord().fingerprint());
            return same ? Optional.empty() : Optional.of(DOCUMENT_CHANGED);
        }
    }

    /** Somebody who may bind the brand, in their own name and capacity, on the file that the partner signed. */
    record ForBrand(
        String signedSha256,
        boolean mandated,
        String name,
        String capacity,
        Device device
    ) implements Signing {
        @Override
        public Optional<Refusal> fault(Contract contract, Actor actor) {
            if (!mandated || capacity.isBlank()) {
                return Optional.of(MANDATE_NEEDED);
            }
            Optional<Refusal> anotherName = nameFault(name, actor.name());
            if (anotherName.isPresent()) {
                return anotherName;
            }
            boolean same = contract
                .partnerSignature()
                .filter(s -> s.file().sha256().equals(signedSha256))
                .isPresent();
            return same ? Optional.empty() : Optional.of(DOCUMENT_CHANGED);
        }
    }
}
