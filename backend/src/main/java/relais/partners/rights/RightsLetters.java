package relais.partners.rights;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.identity.Brand;
import relais.identity.Branding;
import relais.partners.rights.RightsRequest.Answer;
import relais.partners.rights.RightsRequest.Ask;
import relais.platform.Ids;
import relais.platform.Installation;
import relais.platform.mail.Letter;
import relais.platform.mail.Outbox;
import relais.platform.mail.OutboxLetter;
import relais.platform.news.Heard;
import relais.platform.news.Hears;

/** Writes to people who ask about their data: the link that proves their address, and each brand's answer. */
@Component
class RightsLetters implements Hears<RightsNews> {

    private static final String SCOPE = "identity";

    private final RightsRequests requests;
    private final Branding branding;
    private final Outbox outbox;
    private final Installation installation;

    RightsLetters(RightsRequests requests, Branding branding, Outbox outbox, Installation installation) {
        this.requests = requests;
        this.branding = branding;
        this.outbox = outbox;
        this.installation = installation;
    }

    /** Sends the link; its token is in this letter and nowhere else. */
    Mono<OutboxLetter> confirm(RightsRequest request, String token) {
        boolean french = isFrench(request);
        String text = french
            ? "Bonjour,\n\nVous avez demandé, sur la page « Vos données » :\n%s\n\nPour que cela prenne effet, confirmez votre adresse :\n\n%s\n\nLe lien fonctionne pendant 7 jours. Si cette demande ne vient pas de vous, il n'y a rien à faire : sans confirmation elle est effacée.\n"
            : "Hello,\n\nOn the page “Your data” you asked:\n%s\n\nFor this to take effect, please confirm your address:\n\n%s\n\nThe link works for 7 days. If you did not ask for this, there is nothing to do: without your confirmation it is erased.\n";
        return outbox.post(
            new Letter(
                Ids.derivedFrom("rights-confirm", request.id()),
                SCOPE,
                "Relais",
                request.email(),
                request.email(),
                null,
                french ? "Confirmez votre demande sur vos données" : "Please confirm your request about your data",
                text.formatted(asked(request, french), installation.at("/vos-donnees/" + token)),
                Map.of()
            ),
            request.forgetAt()
        );
    }

    @Override
    public Mono<Void> hear(Heard<RightsNews> heard) {
        return switch (heard.news()) {
            case RightsNews.RightsConfirmed _ -> Mono.empty();
            case RightsNews.RightsAnswered(String brandId, String requestId, _) -> Mono.zip(
                requests.get(brandId, requestId),
                branding.get(brandId),
                (request, brand) -> answer(heard.newsId(), request, brand)
            )
                .flatMap(outbox::post)
                .then();
        };
    }

    private static Letter answer(String newsId, RightsRequest request, Brand brand) {
        boolean french = isFrench(request);
        Answer answer = request.caseOf(brand.id()).map(RightsRequest.Case::answer).orElseThrow();
        String text = french
            ? "Bonjour,\n\nVotre demande du %s :\n%s\n\nRéponse de %s (%s) :\n\n%s\n\nSi cette réponse ne vous satisfait pas, vous pouvez saisir la CNIL (cnil.fr).\n"
            : "Hello,\n\nYour request of %s:\n%s\n\nAnswer of %s (%s):\n\n%s\n\nIf this does not satisfy you, you may complain to the supervisory authority (in France the CNIL, cnil.fr).\n";
        String day = java.time.format.DateTimeFormatter.ofLocalizedDate(java.time.format.FormatStyle.LONG)
            .withLocale(french ? Locale.FRENCH : Locale.ENGLISH)
            .format(request.askedAt().atZone(brand.zone()));
        return new Letter(
            Ids.derivedFrom("rights-answer", newsId),
            brand.id(),
            brand.name(),
            request.email(),
            request.email(),
            null,
            french ? "Vos données chez " + brand.name() : "Your data at " + brand.name(),
            text.formatted(day, asked(request, french), brand.name(), brand.advertiser().name(), answer.words()),
            Map.of()
        );
    }

    private static String asked(RightsRequest request, boolean french) {
        return request
            .asks()
            .stream()
            .map(ask -> "– " + words(ask, french))
            .collect(Collectors.joining("\n"));
    }

    private static String words(Ask ask, boolean french) {
        return switch (ask) {
            case OBJECT -> french ? "ne plus être contacté ni référencé" : "not to be contacted or listed any more";
            case ACCESS -> french ? "savoir quelles données sont conservées" : "to know which data are kept";
            case ERASE -> french ? "faire effacer ces données" : "to have these data erased";
        };
    }

    private static boolean isFrench(RightsRequest request) {
        return request.locale().startsWith(Locale.FRENCH.getLanguage());
    }
}
