package relais.demo;

import static relais.demo.DemoTeam.CLAIREMBRUN;
import static relais.demo.DemoTeam.VELOMBRINE;
import static relais.partners.fields.FieldKind.CHOICE;
import static relais.partners.fields.FieldKind.DATE;
import static relais.partners.fields.FieldKind.MULTI_CHOICE;
import static relais.partners.fields.FieldKind.NUMBER;
import static relais.partners.fields.FieldKind.TEXT;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.partners.FieldValue;
import relais.partners.FieldsTold;
import relais.partners.Handle;
import relais.partners.Network;
import relais.partners.Newcomer;
import relais.partners.Origin;
import relais.partners.Profile;
import relais.partners.Roster;
import relais.partners.fields.BrandFields;
import relais.partners.fields.BrandFields.Wish;
import relais.partners.fields.CustomField;
import relais.partners.fields.Defining;
import relais.platform.decision.Decision;

/** What the two brands want to know besides, and what they know of it. */
@Component
@Order(15)
class DemoFields implements Chapter {

    private final Defining defining;
    private final Roster roster;
    private final Clock clock;

    DemoFields(Defining defining, Roster roster, Clock clock) {
        this.defining = defining;
        this.roster = roster;
        this.clock = clock;
    }

    /** What a list said of somebody: the field, and the cell. */
    private record Said(Person of, Map<String, String> cells) {}

    @Override
    public Mono<Long> enter() {
        return Flux.concat(
            told(CLAIREMBRUN, DemoTeam.LEONIE, clairembrun(), clairembrunSays()),
            told(VELOMBRINE, DemoTeam.NOE, velombrine(), velombrineSays())
        ).count();
    }

    private static List<Wish> clairembrun() {
        return List.of(
            new Wish(
                "Cheveux",
                MULTI_CHOICE,
                "",
                List.of("Lisses", "Ondulés", "Bouclés", "Frisés", "Crépus", "Colorés")
            ),
            new Wish("Salle de bain", CHOICE, "", List.of("Déjà sans plastique", "En route", "Pas encore")),
            new Wish("Pains offerts", NUMBER, "pains", List.of()),
            new Wish("Visite de l’atelier", DATE, "", List.of())
        );
    }

    private List<Said> clairembrunSays() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return List.of(
            says(Person.MAELLE, "Bouclés | Colorés", "En route", "6", today.minusDays(41)),
            says(Person.AWA, "Frisés | Crépus", "En route", "4", today.minusDays(78)),
            says(Person.SOAZIG, "Ondulés", "Déjà sans plastique", "2", today.minusDays(120)),
            says(Person.THEODORE, "Lisses", "Pas encore", "1", null),
            says(Person.CORALIE, "Ondulés | Colorés", "Pas encore", "", null),
            says(Person.ILYANA, "Lisses", "Déjà sans plastique", "14", today.minusDays(9))
        );
    }

    private static Said says(Person of, String hair, String bathroom, String bars, LocalDate visit) {
        Map<String, String> cells = new HashMap<>(Map.of("Cheveux", hair, "Salle de bain", bathroom));
        cells.put("Pains offerts", bars);
        cells.put("Visite de l’atelier", visit == null ? "" : visit.toString());
        return new Said(of, cells);
    }

    private static List<Wish> velombrine() {
        return List.of(
            new Wish("Cargo essayé", CHOICE, "", List.of("Longtail", "Biporteur", "Triporteur", "Aucun")),
            new Wish("Trajets par semaine", NUMBER, "", List.of()),
            new Wish("Où garer", TEXT, "", List.of())
        );
    }

    private static List<Said> velombrineSays() {
        return List.of(
            rides(Person.IDRISS, "Longtail", "14", "Local fermé, rampe à gauche de l’entrée"),
            rides(Person.JONAS, "Biporteur", "10", "Cour de l’immeuble, sous l’auvent"),
            rides(Person.YUNA, "Triporteur", "6,5", "Atelier, porte de 95 cm"),
            rides(Person.HELENE, "Aucun", "4", "")
        );
    }

    private static Said rides(Person of, String cargo, String trips, String where) {
        return new Said(of, Map.of("Cargo essayé", cargo, "Trajets par semaine", trips, "Où garer", where));
    }

    private Flux<Roster.Welcomed> told(String brandId, String by, List<Wish> wishes, List<Said> says) {
        return defining
            .of(brandId)
            .filter(fields -> fields.version() == 0)
            .flatMapMany(_ -> defined(brandId, wishes))
            .flatMap(fields -> roster.welcome(brandId, origin(by), rows(fields, says)));
    }

    private Mono<BrandFields> defined(String brandId, List<Wish> wishes) {
        return OnStage.as(
            OnStage.KARIM,
            Flux.fromIterable(wishes)
                .concatMap(wish ->
                    defining.of(brandId).flatMap(fields -> defining.define(brandId, fields.version(), wish))
                )
                .last()
        );
    }

    private Origin origin(String by) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return new Origin(
            "questionnaire de la marque",
            today.minusDays(3),
            "repérage de partenaires",
            by,
            now,
            null,
            null
        );
    }

    private static List<Newcomer> rows(BrandFields fields, List<Said> says) {
        return says
            .stream()
            .map(said -> row(fields, said))
            .toList();
    }

    private static Newcomer row(BrandFields fields, Said said) {
        String[] key = said.of().key().split(":");
        Handle handle = Handle.of(Network.valueOf(key[0].toUpperCase(java.util.Locale.ROOT)), key[1]);
        Map<String, FieldValue> told = new HashMap<>();
        for (CustomField field : fields.shown()) {
            String cell = said.cells().getOrDefault(field.name(), "");
            if (!cell.isEmpty() && field.says(cell) instanceof Decision.Accepted<FieldValue>(FieldValue value, _)) {
                told.put(field.id(), value);
            }
        }
        return new Newcomer(
            "fields-" + said.of().name(),
            new Profile(said.of().displayName(), Set.of(), null, null, List.of(), List.of(), ""),
            List.of(handle),
            Map.of(),
            null,
            List.of(),
            List.of(),
            null,
            List.of(),
            Set.of(),
            true,
            List.of(),
            null,
            new FieldsTold(told, Set.of()),
            List.of()
        );
    }
}
