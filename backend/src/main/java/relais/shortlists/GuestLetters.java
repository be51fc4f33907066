package relais.shortlists;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.campaigns.Campaign;
import relais.campaigns.Campaigning;
import relais.identity.Brand;
import relais.identity.Branding;
import relais.platform.Ids;
import relais.platform.mail.Letter;
import relais.platform.mail.Outbox;
import relais.platform.news.Heard;
import relais.platform.news.Hears;

/**
 * Writes to a guest, in their language. The link is made with the letter, so that its token lies nowhere but in it, and goes
 * with it once it no longer opens; the same news again makes no second letter.
 */
@Component
class GuestLetters implements Hears<ShortlistNews> {

    private final Shortlists shortlists;
    private final GuestLinks links;
    private final Campaigning campaigns;
    private final Branding brands;
    private final Outbox outbox;

    GuestLetters(Shortlists shortlists, GuestLinks links, Campaigning campaigns, Branding brands, Outbox outbox) {
        this.shortlists = shortlists;
        this.links = links;
        this.campaigns = campaigns;
        this.brands = brands;
        this.outbox = outbox;
    }

    @Override
    public Mono<Void> hear(Heard<ShortlistNews> heard) {
        return heard.news() instanceof ShortlistNews.GuestInvited invited
            ? write(invited, heard.newsId())
            : Mono.empty();
    }

    private Mono<Void> write(ShortlistNews.GuestInvited news, String newsId) {
        String brandId = news.about().brandId();
        return Mono.zip(
            shortlists.get(brandId, news.about().shortlistId()),
            campaigns.get(brandId, news.about().campaignId()),
            brands.get(brandId)
        )
            .flatMap(found ->
                Mono.justOrEmpty(found.getT1().guest(news.guestId())).flatMap(guest ->
                    links
                        .issue(brandId, found.getT1().id(), guest.id())
                        .flatMap(url ->
                            outbox.post(letter(newsId, guest, found.getT2(), found.getT3(), url), guest.expiresAt())
                        )
                )
            )
            .then();
    }

    private static Letter letter(String newsId, Guest guest, Campaign campaign, Brand brand, String url) {
        boolean french = guest.locale().equals(Locale.FRENCH.getLanguage());
        String subject = french ? "%s : votre avis sur une sélection" : "%s: your view on a selection of people";
        String text = french
            ? """
              Bonjour %s,

              %s (%s) vous demande votre avis sur les personnes pressenties pour « %s ».

              Pour voir la sélection et répondre, personne par personne :

              %s

              Ce lien est le vôtre et s'ouvre jusqu'au %s. Vos réponses se gardent au fur et à mesure ; elles partent quand vous les envoyez.
              Merci de ne pas le transmettre : il montre des données de personnes qui n'ont pas encore été contactées."""
            : """
              Hello %s,

              %s (%s) asks for your view on the people considered for “%s”.

              To see the selection and answer, person by person:

              %s

              This link is yours and opens until %s. Your answers are kept as you go; they leave when you send them.
              Please do not pass it on: it shows data of people who have not been contacted yet.""";
        return new Letter(
            Ids.derivedFrom("guest-letter", newsId),
            brand.id(),
            brand.name(),
            guest.email(),
            guest.name(),
            null,
            subject.formatted(brand.name()),
            text.formatted(
                guest.name(),
                guest.invitedBy().name(),
                brand.name(),
                campaign.name(),
                url,
                day(guest, brand.zone())
            ),
            Map.of()
        );
    }

    private static String day(Guest guest, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(Locale.forLanguageTag(guest.locale()))
            .format(guest.expiresAt().atZone(zone));
    }
}
