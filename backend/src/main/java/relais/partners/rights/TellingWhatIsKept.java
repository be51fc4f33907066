package relais.partners.rights;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import relais.identity.Brand;
import relais.identity.Branding;
import relais.partners.AccessFile;
import relais.partners.Kept;
import relais.platform.Installation;

/** What a person gets who asks what is kept of them: one collecting, written twice, to read and for machines. */
@Service
public class TellingWhatIsKept {

    private final AccessFile file;
    private final Branding branding;
    private final Installation installation;

    TellingWhatIsKept(AccessFile file, Branding branding, Installation installation) {
        this.file = file;
        this.branding = branding;
        this.installation = installation;
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

    private Written page(Kept kept, Brand brand, Locale language) {
        String french = Locale.FRENCH.getLanguage();
        String name = language.getLanguage().equals(french) ? "vos-donnees" : "your-data";
        LocalDate day = LocalDate.ofInstant(kept.on(), brand.zone());
        return new Written(
            "%s-%s-%s.html".formatted(name, brand.slug(), day),
            AccessPage.of(kept, brand, language, installation.at("/vos-donnees"))
        );
    }
}
