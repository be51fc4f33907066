package relais.partners;

import static relais.partners.PartnerRefusal.NAME_MISSING;
import static relais.platform.decision.Decision.accepted;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import relais.platform.decision.Aggregate;
import relais.platform.decision.Decision;
import relais.platform.decision.Refusal;

/** A talent agency as a brand knows it: the agent is who one writes to, for one talent or several. */
@Document("agencies")
@TypeAlias("agency")
public record Agency(
    String id,
    long version,
    String brandId,
    String name,
    String agent,
    List<Contact> contacts,
    String sortName,
    Instant updatedAt
) implements Aggregate {
    public Agency {
        contacts = List.copyOf(contacts);
    }

    /** The first time this brand hears of an agency. */
    static Decision<Agency> met(
        String id,
        String brandId,
        String name,
        String agent,
        List<Contact> contacts,
        Instant now
    ) {
        return checked(new Agency(id, 0, brandId, name.strip(), agent.strip(), contacts, Folding.fold(name), now));
    }

    /** What a colleague typed over it. */
    Decision<Agency> edited(String name, String agent, List<Contact> contacts, Instant now) {
        return checked(
            new Agency(id, version, brandId, name.strip(), agent.strip(), contacts, Folding.fold(name), now)
        );
    }

    private static Decision<Agency> checked(Agency agency) {
        Optional<Refusal> objection = Stream.concat(
            Stream.of(agency.name.isBlank() ? NAME_MISSING : null),
            agency.contacts.stream().map(PartnerSheet::objectionTo)
        )
            .filter(Objects::nonNull)
            .findFirst();
        return objection.<Decision<Agency>>map(Decision::refused).orElseGet(() -> accepted(agency));
    }
}
