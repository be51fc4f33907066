package relais.partners.rights;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.identity.Brand;
import relais.identity.Branding;
import relais.partners.AccessFile;
import relais.partners.AllThatIsKept;
import relais.platform.Installation;

/** What a person gets who asks what is kept of them: one collecting, written twice, to read and for machines. */
@Service
public class TellingWhatIsKept {

    private final AccessFile file;
    private final RightsRequests requests;
    private final AtAddress atAddress;
    private final Branding branding;
    private final Installation installation;

    /** Read from the jar at the start, where threads may wait. */
    private final AccessWords words;

    TellingWhatIsKept(
        AccessFile file,
        RightsRequests requests,
        AtAddress atAddress,
        Branding branding,
        Installation installation
    ) {
        this.file = file;
        this.requests = requests;
        this.atAddress = atAddress;
        this.branding = branding;
        this.installation = installation;
        this.words = AccessWords.ALL;
    }

    /** A file ready to be sent. */
    public record Written(String name, String text) {}

    /** For machines. */
    public Mono<Written> json(String brandId, String partnerId) {
        return file.of(brandId, partnerId).map(kept -> new Written("access-" + partnerId + ".json", kept.json()));
    }

    /** To read and print. */
    public Mono<Written> page(String brandId, String partnerId, Locale language) {
        return file.of(brandId, partnerId).zipWith(branding.get(brandId), (kept, brand) -> page(kept, brand, language));
    }

    /** What lies at the address of a request beside nobody, with the request; for machines. */
    public Mono<Written> jsonAtAddress(String brandId, String requestId) {
        return atAddress(brandId, requestId).map(kept -> new Written("access-" + requestId + ".json", kept.json()));
    }

    /** The same to read and print. */
    public Mono<Written> pageAtAddress(String brandId, String requestId, Locale language) {
        return atAddress(brandId, requestId).zipWith(branding.get(brandId), (kept, brand) ->
            page(kept, brand, language)
        );
    }

    private Mono<AllThatIsKept> atAddress(String brandId, String requestId) {
        return requests.get(brandId, requestId).flatMap(request ->
            file.of(
                brandId,
                requestId,
                request.email(),
                Flux.concat(
                    atAddress.of(brandId, request),
                    Flux.fromStream(() ->
                        request
                            .caseOf(brandId)
                            .stream()
                            .map(theirs -> RequestsInAccessFile.told(request, theirs))
                    )
                )
            )
        );
    }

    private Written page(AllThatIsKept kept, Brand brand, Locale language) {
        String french = Locale.FRENCH.getLanguage();
        String name = language.getLanguage().equals(french) ? "vos-donnees" : "your-data";
        LocalDate day = LocalDate.ofInstant(kept.on(), brand.zone());
        return new Written(
            "%s-%s-%s.html".formatted(name, brand.slug(), day),
            AccessPage.of(words, kept, brand, language, installation.at("/vos-donnees"))
        );
    }
}
