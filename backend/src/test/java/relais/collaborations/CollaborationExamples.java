package relais.collaborations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import relais.collaborations.DeliverableTerms.CaptionRequirements;
import relais.partners.Network;
import relais.platform.Money;
import relais.platform.decision.Decision;
import relais.platform.decision.Refusal;

/** The cast: Carol manages, Pia is a partner, Laure is the lawyer; Monday is a date. */
final class CollaborationExamples {

    static final String CAROL = "carol";
    static final String PIA = "pia";
    static final String LAURE = "laure";
    static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    static final Clearance GREEN = new Clearance.Cleared(false);
    static final Clearance AMBER = new Clearance.Blocked(List.of("AUTHENTICITY"));
    static final Party PIA_SIGNS = new Party(
        "Pia Lormeau",
        "",
        "4 place du Marché, 35000 Rennes",
        "pia@exemple.test",
        "FR",
        "Pia Lormeau"
    );
    static final Party BRAND_SIGNS = new Party(
        "Fabriques Imaginaires SAS",
        "900 000 001",
        "12 rue des Lilas, 69003 Lyon",
        "contact@exemple.test",
        "FR",
        "Carol Dupin"
    );

    private CollaborationExamples() {}

    static Terms terms() {
        return terms("1580.00");
    }

    static Terms terms(String fee) {
        return new Terms(
            List.of(
                new DeliverableTerms(
                    "d1",
                    Network.INSTAGRAM,
                    ContentFormat.REEL,
                    1,
                    LocalDate.parse("2026-12-10"),
                    new CaptionRequirements(List.of("@clairembrun.demo"), List.of("miracle"))
                ),
                new DeliverableTerms(
                    "d2",
                    Network.INSTAGRAM,
                    ContentFormat.STORY,
                    3,
                    LocalDate.parse("2026-12-12"),
                    new CaptionRequirements(List.of(), List.of())
                )
            ),
            Money.euros(fee),
            new Gift("Coffret Marée Haute", Money.euros("64"), Money.euros("21")),
            List.of(
                new UsageRight(
                    Set.of(UsageRight.Act.REPRODUCTION, UsageRight.Act.REPRESENTATION),
                    List.of(),
                    UsageRight.Channel.BRAND_SOCIAL,
                    List.of("FR", "BE"),
                    6
                )
            ),
            new Exclusivity(30, "Mousselune"),
            2,
            30,
            LocalDate.parse("2026-12-01"),
            LocalDate.parse("2026-12-31"),
            List.of()
        );
    }

    static Collaboration begun(Clearance clearance) {
        return made(Collaboration.begin("k1", "b1", "c1", "p1", clearance, CAROL, MONDAY));
    }

    static Collaboration inDiscussion() {
        return made(made(begun(GREEN).contact("mail", GREEN, CAROL, MONDAY)).discuss(PIA, MONDAY));
    }

    static Collaboration offered() {
        return made(inDiscussion().offer(terms(), "Pour décembre", GREEN, CAROL, MONDAY));
    }

    static Collaboration countered() {
        Counter counter = new Counter(Money.euros("1850"), Map.of(), "Deux jours de tournage");
        return made(offered().counter(counter, latest(offered()), PIA, MONDAY));
    }

    static Collaboration agreed() {
        return made(offered().accept(latest(offered()), PIA_SIGNS, PIA, MONDAY));
    }

    static Collaboration sent() {
        return made(made(agreed().draftContract(contractOf(agreed()), CAROL)).sendContract(CAROL, MONDAY));
    }

    static Collaboration inReview() {
        return made(made(sent().partnerSigned(typedBy(PIA, sent()))).reviewContract(true, "system", MONDAY));
    }

    static Collaboration active() {
        Collaboration decided = made(
            inReview().decideOnContract(new LegalDecision.Same(false), List.of(), LAURE, false, MONDAY)
        );
        return made(decided.brandSigned(typedBy(LAURE, decided)));
    }

    static Contract contractOf(Collaboration collaboration) {
        return new Contract(
            collaboration.contracts().size() + 1,
            collaboration.accord().orElseThrow(),
            "influence/2026-1",
            ContractLanguage.FR,
            BRAND_SIGNS,
            PIA_SIGNS,
            new KeptFile("aa".repeat(32), 1000, 3),
            new ContractState.Drafted(MONDAY)
        );
    }

    static Signature typedBy(String who, Collaboration collaboration) {
        Contract contract = collaboration.contract().orElseThrow();
        return new Signature.Typed(
            MONDAY,
            who,
            "Pia Lormeau",
            "",
            new Evidence(
                contract.document().sha256(),
                contract.accord().fingerprint(),
                "portal-signature/1",
                ContractLanguage.FR,
                "hash",
                "a phone"
            ),
            new KeptFile("bb".repeat(32), 1200, 4)
        );
    }

    static String latest(Collaboration collaboration) {
        return collaboration.latestTerms().orElseThrow().fingerprint();
    }

    static Collaboration made(Decision<Collaboration> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<Collaboration>) decision).result();
    }

    static String refusal(Decision<?> decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        Refusal reason = ((Decision.Refused<?>) decision).reason();
        return reason.name();
    }
}
