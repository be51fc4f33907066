package relais.identity.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.identity.Actor;
import relais.identity.Brand;
import relais.identity.FirstAdmin;
import relais.identity.PortalAccount;
import relais.identity.Reception;
import relais.identity.Reception.MemberCard;
import relais.identity.Role;
import relais.platform.Installation;
import relais.platform.engine.EngineInfo;
import relais.platform.mail.MailRoute;
import relais.wire.model.DemoPerson;
import relais.wire.model.EngineMark;
import relais.wire.model.SessionBrand;
import relais.wire.model.SessionKind;
import relais.wire.model.SessionView;
import relais.wire.model.TeamRole;
import relais.wire.model.UiLanguage;

/** Draws the session: who is there, and what the interface must know before it draws anything. */
@Component
class SessionViews {

    private static final String HOME_ZONE = "Europe/Paris";

    private final Reception reception;
    private final FirstAdmin firstAdmin;
    private final Visit visit;
    private final Installation installation;
    private final EngineInfo engine;
    private final MailRoute mail;

    SessionViews(
        Reception reception,
        FirstAdmin firstAdmin,
        Visit visit,
        Installation installation,
        EngineInfo engine,
        MailRoute mail
    ) {
        this.reception = reception;
        this.firstAdmin = firstAdmin;
        this.visit = visit;
        this.installation = installation;
        this.engine = engine;
        this.mail = mail;
    }

    Mono<SessionView> of(Actor actor) {
        return switch (actor) {
            case Actor.Member member -> reception.member(member).map(this::view);
            case Actor.PartnerActor partner -> reception.partner(partner).map(this::view);
            case Actor.System _ -> nobody();
        };
    }

    Mono<SessionView> nobody() {
        return Mono.zip(visit.language(), firstAdmin.isNeeded(), this::stranger)
            .zipWith(visit.visitor(), (view, visitor) ->
                view.firstAdminNeedsCode(view.getNeedsFirstAdmin() && !visitor.isLocal())
            )
            .zipWith(
                reception
                    .demoPeople()
                    .map(person -> new DemoPerson(person.id(), person.name(), person.title()))
                    .collectList(),
                SessionView::demoPeople
            );
    }

    static UiLanguage wire(Locale locale) {
        return locale.getLanguage().equals(Locale.FRENCH.getLanguage()) ? UiLanguage.FR : UiLanguage.EN;
    }

    static Locale locale(@Nullable UiLanguage language) {
        return language == UiLanguage.EN ? Locale.ENGLISH : Locale.FRENCH;
    }

    private SessionView stranger(Locale locale, boolean needsFirstAdmin) {
        return view(SessionKind.NONE, locale, HOME_ZONE).needsFirstAdmin(needsFirstAdmin);
    }

    private SessionView view(MemberCard card) {
        String zone = card.brands().isEmpty() ? HOME_ZONE : card.brands().getFirst().zone().getId();
        return view(SessionKind.MEMBER, card.user().locale(), zone)
            .id(card.user().id())
            .name(card.user().name())
            .title(card.user().title())
            .email(card.user().email())
            .admin(card.user().admin())
            .mailbox(!mail.smtp() && (installation.demo() || card.user().admin()))
            .brands(
                card
                    .brands()
                    .stream()
                    .map(brand -> brand(brand, card.user().rolesByBrand().getOrDefault(brand.id(), Set.of())))
                    .toList()
            );
    }

    private SessionView view(PortalAccount account) {
        return view(SessionKind.PARTNER, account.locale(), HOME_ZONE)
            .id(account.id())
            .name(account.name())
            .partnerId(account.partnerId());
    }

    private SessionView view(SessionKind kind, Locale locale, String zone) {
        EngineMark mark = new EngineMark(engine.name(), engine.embedded());
        return new SessionView(
            kind,
            false,
            List.of(),
            wire(locale),
            zone,
            installation.demo(),
            mark,
            false,
            false,
            false,
            List.of()
        );
    }

    private static SessionBrand brand(Brand brand, Set<Role> roles) {
        return new SessionBrand(
            brand.id(),
            brand.slug(),
            brand.name(),
            wire(roles),
            wire(brand.locale()),
            brand.zone().getId()
        );
    }

    static List<TeamRole> wire(Set<Role> roles) {
        return roles
            .stream()
            .sorted()
            .map(role -> TeamRole.valueOf(role.name()))
            .toList();
    }
}
