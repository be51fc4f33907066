package relais.applications;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import relais.applications.Application.Acquaintance;
import relais.identity.Brand;
import relais.identity.Branding;
import relais.partners.Origin;
import relais.partners.Receiving;
import relais.platform.decision.ChangedMeanwhileException;
import relais.platform.decision.Ledger;
import relais.platform.news.Heard;
import relais.platform.news.Hears;

/** What follows when somebody has confirmed: they come to lie beside what the brand knows of them, or become known. */
@Component
class Landing implements Hears<ApplicationNews> {

    private static final int TRIES = 5;

    private final Applications applications;
    private final Receiving receiving;
    private final Branding branding;
    private final Ledger ledger;

    Landing(Applications applications, Receiving receiving, Branding branding, Ledger ledger) {
        this.applications = applications;
        this.receiving = receiving;
        this.branding = branding;
        this.ledger = ledger;
    }

    @Override
    public Mono<Void> hear(Heard<ApplicationNews> heard) {
        return heard.news() instanceof ApplicationNews.Confirmed confirmed
            ? applications.get(confirmed.applicationId()).flatMap(this::land).flatMap(this::replaceOthers)
            : Mono.empty();
    }

    /** Once it lies somewhere it stays there; whoever objected is asked for again, legal may have lifted it. */
    Mono<Application> land(Application one) {
        return branding
            .get(one.brandId())
            .zipWith(applications.form(one.brandId(), one.campaignId()))
            .flatMap(both -> {
                Origin origin = origin(one, both.getT1(), both.getT2());
                var answers = one.answers();
                var caller = new Receiving.Caller(
                    answers.name(),
                    answers.contact(origin.source(), origin.collectedOn()),
                    answers.accounts(),
                    answers.country()
                );
                return receiving.receive(
                    one.brandId(),
                    caller,
                    origin,
                    origin.source() + " · " + one.consent().notice()
                );
            })
            .flatMap(met ->
                ledger
                    .change(applications.get(one.id()), now -> now.landed(acquaintance(met), partnerOf(met)))
                    .retryWhen(Retry.max(TRIES).filter(ChangedMeanwhileException.class::isInstance))
            );
    }

    private Mono<Void> replaceOthers(Application one) {
        return applications
            .earlierOf(one)
            .concatMap(other ->
                ledger
                    .change(applications.get(other.id()), Application::replaced)
                    .retryWhen(Retry.max(TRIES).filter(ChangedMeanwhileException.class::isInstance))
            )
            .then();
    }

    private static Acquaintance acquaintance(Receiving.Met met) {
        return switch (met) {
            case Receiving.Met.NewHere _ -> Acquaintance.NEW_HERE;
            case Receiving.Met.Known _ -> Acquaintance.KNOWN;
            case Receiving.Met.Claimed _ -> Acquaintance.CLAIMED;
            case Receiving.Met.Objected _ -> Acquaintance.OBJECTED;
        };
    }

    private static @org.jspecify.annotations.Nullable String partnerOf(Receiving.Met met) {
        return switch (met) {
            case Receiving.Met.NewHere(String partnerId) -> partnerId;
            case Receiving.Met.Known(String partnerId) -> partnerId;
            case Receiving.Met.Claimed(String partnerId) -> partnerId;
            case Receiving.Met.Objected _ -> null;
        };
    }

    /** Where the person comes from, in the brand's language; the same each time it is told. */
    static Origin origin(Application one, Brand brand, ApplicationForm form) {
        boolean french = brand.locale().getLanguage().equals(Locale.FRENCH.getLanguage());
        var at = Objects.requireNonNull(one.confirmedAt());
        String title = (french ? form.plan().french() : form.plan().english()).title();
        return new Origin(
            (french ? "Candidature « %s »" : "Application “%s”").formatted(title),
            LocalDate.ofInstant(at, brand.zone()),
            french ? "Étudier sa candidature à cette campagne" : "To consider their application to this campaign",
            one.id(),
            at,
            null,
            null
        );
    }
}
