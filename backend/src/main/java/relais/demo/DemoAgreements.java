package relais.demo;

import static relais.demo.DemoTeam.CLAIREMBRUN;
import static relais.demo.DemoTeam.VELOMBRINE;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.collaborations.Answering;
import relais.collaborations.Collaborating;
import relais.collaborations.Collaboration;
import relais.collaborations.ContentFormat;
import relais.collaborations.Contract;
import relais.collaborations.ContractLanguage;
import relais.collaborations.ContractText;
import relais.collaborations.Contracting;
import relais.collaborations.Counter;
import relais.collaborations.DeliverableTerms;
import relais.collaborations.DeliverableTerms.CaptionRequirements;
import relais.collaborations.Device;
import relais.collaborations.Exclusivity;
import relais.collaborations.Gift;
import relais.collaborations.LegalDecision;
import relais.collaborations.Negotiating;
import relais.collaborations.Party;
import relais.collaborations.Signature;
import relais.collaborations.Signing;
import relais.collaborations.Terms;
import relais.collaborations.UsageRight;
import relais.collaborations.papers.PdfPress;
import relais.identity.Actor;
import relais.identity.Role;
import relais.partners.Network;
import relais.platform.Money;
import relais.platform.decision.ChangedMeanwhileException;

/** What was agreed with whom in the demo, each story as far as it has come, told by the people who did it. */
@Component
@Order(50)
class DemoAgreements implements Chapter {

    private static final Actor.Member ANNE = new Actor.Member(
        DemoTeam.ANNE,
        "Anne Rouvrelle",
        false,
        Map.of(CLAIREMBRUN, Set.of(Role.LEGAL), VELOMBRINE, Set.of(Role.LEGAL))
    );
    private static final Party ADVERTISER = new Party(
        "Fabriques Imaginaires SAS",
        "RCS Nantes 900 000 001",
        "8 quai des Songes, 44000 Nantes",
        "contrats@exemple.test",
        "FR",
        "Karim Belloiseau"
    );
    private static final Device PHONE = new Device("127.0.0.1", "Démo");

    private final PartnersOfTheDemo partners;
    private final Negotiating negotiating;
    private final Answering answering;
    private final Contracting contracting;
    private final Collaborating collaborating;
    private final PdfPress press;
    private final Clock clock;

    DemoAgreements(
        PartnersOfTheDemo partners,
        Negotiating negotiating,
        Answering answering,
        Contracting contracting,
        Collaborating collaborating,
        PdfPress press,
        Clock clock
    ) {
        this.partners = partners;
        this.negotiating = negotiating;
        this.answering = answering;
        this.contracting = contracting;
        this.collaborating = collaborating;
        this.press = press;
        this.clock = clock;
    }

    /** One thing that somebody does with a collaboration. */
    private interface Step {
        Mono<Collaboration> take(Hour hour, Collaboration known);
    }

    /** What people work with, at some time. */
    private record Hour(
        Negotiating negotiating,
        Answering answering,
        Contracting contracting,
        Collaborating collaborating
    ) {}

    private Hour at(Instant then) {
        Clock past = Clock.fixed(then, ZoneOffset.UTC);
        return new Hour(negotiating.at(past), answering.at(past), contracting.at(past), collaborating.at(past));
    }

    @Override
    public Mono<Long> enter() {
        return Flux.just(
            k(Person.MAELLE, 19, 6, CLAIREMBRUN, DemoCampaigns.C1, steps(inForce(Person.MAELLE, maelle()))),
            k(Person.AWA, 20, 13, CLAIREMBRUN, DemoCampaigns.C1, steps(inForce(Person.AWA, awa()))),
            k(Person.SOAZIG, 5, 4, CLAIREMBRUN, DemoCampaigns.C1, List.of(asked())),
            k(Person.CORALIE, 9, 8, CLAIREMBRUN, DemoCampaigns.C1, List.of(dropped())),
            k(Person.THEODORE, 8, 2, CLAIREMBRUN, DemoCampaigns.C1, steps(List.of(offered(theodore()), countered()))),
            k(Person.IDRISS, 59, 42, VELOMBRINE, DemoCampaigns.C2, steps(completed())),
            k(Person.JONAS, 12, 2, VELOMBRINE, DemoCampaigns.C2, steps(returnedByMistake())),
            k(Person.BASTIEN, 18, 4, CLAIREMBRUN, DemoCampaigns.C1, steps(suspended())),
            k(Person.HELENE, 10, 4, VELOMBRINE, DemoCampaigns.C2, steps(List.of())),
            k(Person.ILYANA, 24, 9, CLAIREMBRUN, DemoCampaigns.C3, steps(generalConditions()))
        )
            .concatMap(this::told)
            .count();
    }

    private Mono<Collaboration> told(Story story) {
        return partners.find(story.person().brandId(), story.person().key()).flatMap(partnerId ->
            collaborating
                .ofPartner(story.brandId(), partnerId)
                .filter(known -> known.campaignId().equals(story.campaignId()))
                .hasElements()
                .flatMap(isTold -> isTold ? Mono.empty() : tell(story, partnerId))
        );
    }

    private Mono<Collaboration> tell(Story story, String partnerId) {
        Actor.Member cm = OnStage.cmOf(story.brandId());
        UUID key = UUID.nameUUIDFromBytes((story.person() + story.campaignId()).getBytes(StandardCharsets.UTF_8));
        Mono<Collaboration> told = OnStage.as(
            cm,
            at(story.when(0)).negotiating().begin(story.brandId(), story.campaignId(), partnerId, key)
        );
        for (int number = 1; number <= story.steps().size(); number++) {
            Step step = story.steps().get(number - 1);
            Hour hour = at(story.when(number));
            told = told.flatMap(known -> step.take(hour, known));
        }
        return told;
    }

    /** Begun and come so far, so many days ago. */
    private Story k(Person person, int begun, int soFar, String brandId, String campaignId, List<Step> steps) {
        return new Story(person, brandId, campaignId, steps, ago(begun), ago(soFar));
    }

    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    /** Written to, answered, and then the rest. */
    private List<Step> steps(List<Step> rest) {
        Step written = (hour, known) ->
            byCm(known, hour.negotiating().contact(known.brandId(), known.id(), known.version(), "mail"));
        Step answered = (hour, known) ->
            byCm(known, hour.negotiating().discuss(known.brandId(), known.id(), known.version()));
        return Stream.concat(Stream.of(written, answered), rest.stream()).toList();
    }

    private List<Step> inForce(Person who, Terms terms) {
        return List.of(
            offered(terms),
            accepted(who),
            drafted(),
            sent(),
            signed(),
            reviewed(),
            judged(),
            signedForBrand()
        );
    }

    private List<Step> completed() {
        Step done = (_, known) ->
            byCm(known, at(ago(33)).negotiating().complete(known.brandId(), known.id(), known.version()));
        return List.of(
            offered(idriss()),
            accepted(Person.IDRISS),
            drafted(),
            sent(),
            signed(),
            reviewed(),
            judged(),
            signedForBrand(),
            done
        );
    }

    private List<Step> suspended() {
        Step stopped = (_, known) ->
            OnStage.as(
                OnStage.KARIM,
                at(ago(2))
                    .negotiating()
                    .suspend(
                        known.brandId(),
                        known.id(),
                        known.version(),
                        "Un quotidien publie la liste de ses publicités sans mention. Tout est gelé le temps de vérifier."
                    )
            );
        return Stream.concat(inForce(Person.BASTIEN, bastien()).stream(), Stream.of(stopped)).toList();
    }

    private List<Step> returnedByMistake() {
        return List.of(offered(jonas()), accepted(Person.JONAS), drafted(), sent(), otherFile(), reviewed());
    }

    private List<Step> generalConditions() {
        Step conditions = (hour, known) ->
            byPartner(known, hour.answering().acceptGeneralConditions(known.id(), known.version()));
        return List.of(offered(ilyana()), accepted(Person.ILYANA), conditions);
    }

    private Step asked() {
        return (hour, known) ->
            hour.collaborating().infoRequested(known.brandId(), known.id(), OnStage.cmOf(known.brandId()).id());
    }

    private Step dropped() {
        return (hour, known) ->
            byCm(known, hour.negotiating().drop(known.brandId(), known.id(), known.version(), "Deux feux rouges."));
    }

    private Step offered(Terms terms) {
        return (hour, known) ->
            byCm(
                known,
                hour
                    .negotiating()
                    .offer(known.brandId(), known.id(), known.version(), terms, "Voici ce que nous imaginons.")
            );
    }

    private Step countered() {
        return (hour, known) ->
            byPartner(
                known,
                hour
                    .answering()
                    .counter(
                        known.id(),
                        known.version(),
                        fingerprint(known),
                        new Counter(
                            Money.euros("4200"),
                            Map.of(),
                            "4 200 € pour Théodore, avec l'exclusivité de 90 jours. Capucine, Papier-Lune Talents"
                        )
                    )
            );
    }

    private Step accepted(Person who) {
        Party party = new Party(
            who.displayName(),
            "",
            "3 impasse du Large, 44000 Nantes",
            "partenaire@exemple.test",
            "FR",
            who.displayName()
        );
        return (hour, known) ->
            byPartner(known, hour.answering().accept(known.id(), known.version(), fingerprint(known), party));
    }

    private Step drafted() {
        return (hour, known) ->
            byCm(
                known,
                hour
                    .contracting()
                    .draft(
                        known.brandId(),
                        known.id(),
                        known.version(),
                        ContractLanguage.FR,
                        ADVERTISER,
                        Objects.requireNonNull(known.signatory())
                    )
            );
    }

    private Step sent() {
        return (hour, known) -> byCm(known, hour.contracting().send(known.brandId(), known.id(), known.version()));
    }

    private Step signed() {
        return (hour, known) -> {
            Contract contract = known.contract().orElseThrow();
            return byPartner(
                known,
                hour
                    .contracting()
                    .signByPartner(
                        known.id(),
                        known.version(),
                        new Signing.ByPartner(
                            contract.document().sha256(),
                            contract.accord().fingerprint(),
                            true,
                            true,
                            contract.partner().signatory(),
                            PHONE
                        )
                    )
            );
        };
    }

    /** A file that says 1 850 € where 1 580 € was agreed, and 90 days where it was 30. */
    private Step otherFile() {
        return (hour, known) ->
            hour
                .contracting()
                .text(known)
                .map(DemoAgreements::altered)
                .flatMap(text -> press.print(text, Contracting.reference(known)))
                .flatMap(printed ->
                    byPartner(
                        known,
                        hour.contracting().bringByPartner(known.id(), known.version(), content(printed.pdf()))
                    )
                );
    }

    /** The courier may have opened the file already: either way it is open afterwards. */
    private Step reviewed() {
        return (hour, known) ->
            hour
                .contracting()
                .beginReview(known.brandId(), known.id())
                .onErrorResume(ChangedMeanwhileException.class, _ ->
                    hour.contracting().beginReview(known.brandId(), known.id())
                );
    }

    private Step judged() {
        return (hour, known) ->
            OnStage.as(
                ANNE,
                hour
                    .contracting()
                    .decide(
                        known.brandId(),
                        known.id(),
                        known.version(),
                        signedSha256(known),
                        new LegalDecision.Same(false)
                    )
            );
    }

    private Step signedForBrand() {
        return (hour, known) ->
            OnStage.as(
                OnStage.KARIM,
                hour
                    .contracting()
                    .signForBrand(
                        known.brandId(),
                        known.id(),
                        known.version(),
                        new Signing.ForBrand(
                            signedSha256(known),
                            true,
                            "Karim Belloiseau",
                            "Responsable social media, mandaté",
                            PHONE
                        )
                    )
            );
    }

    private static <T> Mono<T> byCm(Collaboration known, Mono<T> work) {
        return OnStage.as(OnStage.cmOf(known.brandId()), work);
    }

    private static <T> Mono<T> byPartner(Collaboration known, Mono<T> work) {
        var partner = new Actor.PartnerActor(
            known.partnerId(),
            "Partenaire",
            known.partnerId(),
            Set.of(known.brandId())
        );
        return OnStage.as(partner, work);
    }

    private static String fingerprint(Collaboration known) {
        return known.latestTerms().orElseThrow().fingerprint();
    }

    private static String signedSha256(Collaboration known) {
        return known.contract().flatMap(Contract::partnerSignature).map(Signature::file).orElseThrow().sha256();
    }

    private static ContractText altered(ContractText text) {
        return new ContractText(
            text.language(),
            text
                .blocks()
                .stream()
                .map(block ->
                    new ContractText.Block(
                        block.kind(),
                        block.text().replaceAll("1(\\h)580", "1$1850").replace("Pendant 30 jours", "Pendant 90 jours")
                    )
                )
                .toList()
        );
    }

    private static Flux<DataBuffer> content(byte[] pdf) {
        return Flux.defer(() -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(pdf)));
    }

    private Terms maelle() {
        return terms(
            "1200",
            gift("64", "21"),
            30,
            List.of(
                owed("d1", Network.INSTAGRAM, ContentFormat.REEL, 1, 2, "@clairembrun.demo"),
                owed("d2", Network.INSTAGRAM, ContentFormat.STORY, 3, 4, "@clairembrun.demo")
            ),
            null
        );
    }

    private Terms awa() {
        return terms(
            "2400",
            gift("64", "21"),
            0,
            List.of(
                owed("d1", Network.TIKTOK, ContentFormat.VIDEO, 1, 0, "@clairembrun.demo"),
                owed("d2", Network.INSTAGRAM, ContentFormat.CAROUSEL, 1, 6, "@clairembrun.demo"),
                owed("d3", Network.INSTAGRAM, ContentFormat.STORY, 1, -11, "@clairembrun.demo")
            ),
            null
        );
    }

    private Terms bastien() {
        return terms(
            "1900",
            gift("64", "21"),
            30,
            List.of(owed("d1", Network.INSTAGRAM, ContentFormat.POST, 1, 8, "@clairembrun.demo")),
            null
        );
    }

    private Terms theodore() {
        return terms(
            "3500",
            null,
            30,
            List.of(owed("d1", Network.TIKTOK, ContentFormat.VIDEO, 2, 14, "@clairembrun.demo")),
            new Exclusivity(90, "Mousselune, Savonnerie d'Hiver-Bleu")
        );
    }

    private Terms idriss() {
        return terms(
            "4800",
            null,
            30,
            List.of(
                owed("d1", Network.YOUTUBE, ContentFormat.VIDEO, 1, 0, "@velombrine.demo"),
                owed("d2", Network.YOUTUBE, ContentFormat.SHORT, 1, 0, "@velombrine.demo")
            ),
            null
        );
    }

    private Terms jonas() {
        return terms(
            "1580",
            null,
            30,
            List.of(owed("d1", Network.INSTAGRAM, ContentFormat.CAROUSEL, 1, 9, "@velombrine.demo")),
            new Exclusivity(30, "Cyclorame, Porte-Tout & Fils")
        );
    }

    private Terms ilyana() {
        return terms(
            "0",
            new Gift("Colis Marée Haute", Money.euros("384"), Money.euros("140")),
            30,
            List.of(
                owed("d1", Network.INSTAGRAM, ContentFormat.POST, 1, 5, "@clairembrun.demo"),
                owed("d2", Network.INSTAGRAM, ContentFormat.STORY, 1, 5, "@clairembrun.demo")
            ),
            null
        );
    }

    private Terms terms(
        String fee,
        @Nullable Gift gift,
        int paymentDays,
        List<DeliverableTerms> owed,
        @Nullable Exclusivity exclusivity
    ) {
        var right = new UsageRight(
            Set.of(UsageRight.Act.REPRODUCTION, UsageRight.Act.REPRESENTATION),
            List.of(),
            UsageRight.Channel.BRAND_SOCIAL,
            List.of("FR", "BE"),
            6
        );
        return new Terms(
            owed,
            Money.euros(fee),
            gift,
            List.of(right),
            exclusivity,
            2,
            paymentDays,
            today().minusDays(30),
            today().plusDays(40),
            List.of("statistics-1")
        );
    }

    private DeliverableTerms owed(String key, Network network, ContentFormat format, int count, int days, String tag) {
        return new DeliverableTerms(
            key,
            network,
            format,
            count,
            today().plusDays(days),
            new CaptionRequirements(List.of(tag), List.of())
        );
    }

    private static Gift gift(String value, String cost) {
        return new Gift("Coffret Marée Haute", Money.euros(value), Money.euros(cost));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** What somebody and a brand did together, its steps evenly between the first and the last day. */
    private record Story(
        Person person,
        String brandId,
        String campaignId,
        List<Step> steps,
        Instant first,
        Instant last
    ) {
        Instant when(int number) {
            return first.plus(Duration.between(first, last).multipliedBy(number).dividedBy(Math.max(1, steps.size())));
        }
    }
}
