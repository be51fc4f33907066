package relais.outreach;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.identity.Brand;
import relais.identity.Branding;
import relais.outreach.LetterTemplates.Filled;
import relais.partners.Knowing;
import relais.partners.PartnerNews;
import relais.partners.PartnerNews.NoticeSent;
import relais.partners.Relationship;
import relais.platform.Installation;
import relais.platform.decision.NotFoundException;
import relais.platform.decision.RefusedException;
import relais.platform.mail.Letter;
import relais.platform.mail.Outbox;
import relais.platform.mail.OutboxLetter;
import relais.platform.news.Heard;
import relais.platform.news.Hears;

/** Sends the notice of article 14 as a letter of its own: it says what is kept and proposes nothing, so no light is asked. */
@Component
class Notices implements Hears<PartnerNews> {

    private final Knowing knowing;
    private final Branding branding;
    private final LetterTemplates templates;
    private final OptingOut optingOut;
    private final Installation installation;
    private final Outbox outbox;

    Notices(
        Knowing knowing,
        Branding branding,
        LetterTemplates templates,
        OptingOut optingOut,
        Installation installation,
        Outbox outbox
    ) {
        this.knowing = knowing;
        this.branding = branding;
        this.templates = templates;
        this.optingOut = optingOut;
        this.installation = installation;
        this.outbox = outbox;
    }

    @Override
    public Mono<Void> hear(Heard<PartnerNews> heard) {
        return heard.news() instanceof NoticeSent notice
            ? send(notice).onErrorComplete(NotFoundException.class).then()
            : Mono.empty();
    }

    private Mono<OutboxLetter> send(NoticeSent notice) {
        return Mono.zip(
            knowing.relationship(notice.brandId(), notice.partnerId()),
            branding.get(notice.brandId()),
            optingOut.issue(notice.brandId(), notice.partnerId())
        ).flatMap(all ->
            Mono.justOrEmpty(all.getT1().email())
                .flatMap(address -> post(letter(notice, all.getT1(), all.getT2(), address, all.getT3())))
                .switchIfEmpty(
                    Mono.defer(() -> knowing.notInformed(notice.letterId()).then(Mono.<OutboxLetter>empty()))
                )
        );
    }

    /** A notice that was given up before leaves again, for where the person reads today. */
    private Mono<OutboxLetter> post(Letter letter) {
        return outbox
            .post(letter)
            .flatMap(posted ->
                posted.isGivenUp()
                    ? outbox.readdress(letter.id(), letter.toName(), letter.toAddress())
                    : Mono.just(posted)
            );
    }

    private Letter letter(NoticeSent notice, Relationship known, Brand brand, String address, String optOutUrl) {
        String locale = LetterTemplates.language(
            Stream.concat(known.profile().languages().stream(), Stream.of(brand.locale().getLanguage()))
                .findFirst()
                .orElse("en")
        );
        LetterTemplates.Words words = templates.in("notice", locale);
        Map<String, Map<String, String>> fields = Map.of(
            "brand",
            Map.of("name", brand.name(), "advertiser", brand.advertiser().name()),
            "partner",
            Map.of("name", known.displayName())
        );
        String foot = Foot.of(
            templates,
            brand,
            known.origin(),
            locale,
            optOutUrl,
            installation.at(OptingOut.YOUR_DATA)
        );
        return new Letter(
            notice.letterId(),
            brand.id(),
            brand.name(),
            address,
            known.displayName(),
            null,
            filled(words.subject(), fields),
            filled(words.text(), fields) + "\n\n" + foot,
            Map.of(OptingOut.HEADER, "<" + optOutUrl + ">")
        );
    }

    private static String filled(String words, Map<String, ?> fields) {
        return switch (LetterTemplates.fill(words, fields)) {
            case Filled.Text(String text) -> text;
            case Filled.Unknown unknown -> throw new RefusedException(unknown.refusal());
        };
    }
}
