package relais.outreach;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.partners.Knowing;
import relais.platform.mail.LetterDied;
import relais.platform.mail.MailNews;
import relais.platform.news.Heard;
import relais.platform.news.Hears;

/** A letter that never arrived informed nobody. */
@Component
class LettersThatDied implements Hears<MailNews> {

    private final Knowing knowing;

    LettersThatDied(Knowing knowing) {
        this.knowing = knowing;
    }

    @Override
    public Mono<Void> hear(Heard<MailNews> heard) {
        return heard.news() instanceof LetterDied(String letterId)
            ? knowing.notInformed(letterId).then()
            : Mono.empty();
    }
}
