package relais.applications;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.applications.Application.Acquaintance;
import relais.applications.Application.Standing;
import relais.identity.Brand;
import relais.identity.Branding;
import relais.partners.Handle;
import relais.partners.Knowing;
import relais.partners.Objections;
import relais.partners.Relationship;
import relais.platform.Ids;
import relais.platform.Installation;
import relais.platform.mail.Letter;
import relais.platform.mail.Outbox;
import relais.platform.mail.OutboxLetter;
import relais.platform.news.Heard;
import relais.platform.news.Hears;

/** Writes to whoever applied: the link that proves their address, and a no that has words. */
@Component
class ApplicationLetters implements Hears<ApplicationNews> {

    private final Applications applications;
    private final Knowing knowing;
    private final Objections objections;
    private final Branding branding;
    private final Outbox outbox;
    private final Installation installation;

    ApplicationLetters(
        Applications applications,
        Knowing knowing,
        Objections objections,
        Branding branding,
        Outbox outbox,
        Installation installation
    ) {
        this.applications = applications;
        this.knowing = knowing;
        this.objections = objections;
        this.branding = branding;
        this.outbox = outbox;
        this.installation = installation;
    }

    /**
     * Sends the link; its token is in this letter and nowhere else. Nobody has proved the address: what was typed is not said
     * in it.
     */
    Mono<OutboxLetter> confirm(Application one, ApplicationForm form, String token) {
        boolean french = isFrench(one);
        String text = french
            ? "Bonjour,\n\nVous avez répondu à « %s » (%s).\n\nPour que votre candidature soit prise en compte, confirmez votre adresse :\n\n%s\n\nLe lien fonctionne pendant 7 jours. Si cette candidature ne vient pas de vous, il n'y a rien à faire : sans confirmation elle est effacée.\n"
            : "Hello,\n\nYou answered “%s” (%s).\n\nFor your application to count, please confirm your address:\n\n%s\n\nThe link works for 7 days. If you did not apply, there is nothing to do: without your confirmation it is erased.\n";
        return branding
            .get(one.brandId())
            .flatMap(brand ->
                outbox.post(
                    letter(
                        Ids.derivedFrom("application-confirm", one.id()),
                        one,
                        brand,
                        french ? "Confirmez votre candidature" : "Please confirm your application",
                        text.formatted(title(form, french), brand.name(), installation.at("/candidature/" + token))
                    ),
                    one.forgetAt()
                )
            );
    }

    @Override
    public Mono<Void> hear(Heard<ApplicationNews> heard) {
        return heard.news() instanceof ApplicationNews.Declined declined
            ? applications
                  .get(declined.brandId(), declined.applicationId())
                  .filter(
                      one -> one.standing() instanceof Standing.Declined(_, String words, _, _, _) && !words.isEmpty()
                  )
                  .filterWhen(this::mayBeWrittenTo)
                  .flatMap(one ->
                      Mono.zip(
                          branding.get(one.brandId()),
                          applications.form(one.brandId(), one.campaignId()),
                          (brand, form) -> declined(heard.newsId(), one, brand, form)
                      )
                  )
                  .flatMap(outbox::post)
                  .then()
            : Mono.empty();
    }

    /** Whoever said no hears nothing, whether it was before they applied or since. */
    Mono<Boolean> mayBeWrittenTo(Application one) {
        List<String> keys = Stream.concat(
            Stream.of(one.answers().contact("", LocalDate.EPOCH).key()),
            one.answers().accounts().stream().map(Handle::key)
        ).toList();
        Mono<Boolean> saidNo =
            one.partnerId() == null
                ? Mono.just(false)
                : knowing.relationships(one.brandId(), List.of(one.partnerId())).any(Relationship::saidNo);
        return one.acquaintance() == Acquaintance.OBJECTED
            ? Mono.just(false)
            : Mono.zip(objections.among(one.brandId(), keys), saidNo, (noes, no) -> noes.isEmpty() && !no);
    }

    private Letter declined(String newsId, Application one, Brand brand, ApplicationForm form) {
        boolean french = isFrench(one);
        String words = one.standing() instanceof Standing.Declined(_, String letter, _, _, _) ? letter : "";
        String text = french
            ? "%s\n\n--\nVous recevez ce message parce que vous avez répondu à « %s » (%s). Ce que nous gardons de vous, et comment le faire effacer : %s\n"
            : "%s\n\n--\nYou receive this because you answered “%s” (%s). What we keep of you, and how to have it erased: %s\n";
        return letter(
            Ids.derivedFrom("application-declined", newsId),
            one,
            brand,
            (french ? "Votre candidature chez " : "Your application at ") + brand.name(),
            text.formatted(words, title(form, french), brand.name(), installation.at("/vos-donnees"))
        );
    }

    private static Letter letter(String id, Application one, Brand brand, String subject, String text) {
        return new Letter(
            id,
            brand.id(),
            brand.name(),
            one.answers().email(),
            one.answers().email(),
            null,
            subject,
            text,
            Map.of()
        );
    }

    private static String title(ApplicationForm form, boolean french) {
        return (french ? form.plan().french() : form.plan().english()).title();
    }

    private static boolean isFrench(Application one) {
        return one.answers().locale().startsWith(Locale.FRENCH.getLanguage());
    }
}
