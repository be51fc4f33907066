package relais.partners;

import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import relais.identity.Visits;

/** The doors by which somebody comes into the portal, which browsers are remembered, and when they came in. */
@Component
class PortalInAccessFile implements AccessFilePart {

    private final Visits visits;

    PortalInAccessFile(Visits visits) {
        this.visits = visits;
    }

    @Override
    public Flux<Piece> of(String brandId, String partnerId) {
        return visits
            .of(brandId, partnerId)
            .concatMap(door ->
                Flux.fromStream(
                    Stream.concat(Stream.of(account(door)), door.arrivals().stream().map(PortalInAccessFile::arrival))
                )
            );
    }

    private static Piece account(Visits.Door door) {
        List<Document> browsers = door
            .browsers()
            .stream()
            .map(browser ->
                new Document("startedAt", browser.startedAt().toString())
                    .append("lastSeenAt", browser.lastSeenAt().toString())
                    .append("endsAt", browser.endsAt().toString())
            )
            .toList();
        return new Piece(
            "portal_accounts",
            new Document("email", door.email())
                .append("locale", door.locale().toLanguageTag())
                .append("open", door.open())
                .append("browsers", browsers)
        );
    }

    private static Piece arrival(Visits.Arrival arrival) {
        return new Piece("sign_ins", new Document("at", arrival.at().toString()).append("way", arrival.way()));
    }
}
