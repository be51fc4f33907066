package relais.vetting;

import static relais.vetting.Telling.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import relais.vetting.Audience.Part;

/**
 * Does this partner reach the people the brand wants? {@code fit = 100 × (0.35 country + 0.15 language + 0.20 age +
 * 0.10 gender)} over the weights of what the brand targets and the media kit tells. Green when the fit is 65 even with
 * every missing part counted as nothing, amber below. What a partner declares of themselves is never red.
 */
final class AudienceLight {

    static final int VALID_DAYS = 180;
    private static final double GREEN_FROM = 65;

    private AudienceLight() {}

    static Reading read(Optional<MediaKit> kit, Audience target, Instant now) {
        var formula = new Formula(Axis.AUDIENCE, now);
        if (target.isUnknown()) {
            return formula.says(TARGET_NOT_SET).todo(Todo.SET_TARGET).grey(0);
        }
        return kit
            .map(one -> read(formula, one, target))
            .orElseGet(() -> formula.says(KIT_NONE).todo(Todo.RECORD_MEDIA_KIT).grey(0));
    }

    private static Reading read(Formula formula, MediaKit kit, Audience target) {
        LocalDate today = formula.today();
        double confidence = Confidence.today(Confidence.SELF_DECLARED, kit.on(), today);
        if (confidence < Confidence.ENOUGH) {
            formula.says(KIT_OLD, Map.of("on", kit.on().toString(), "source", kit.source()));
            return formula.todo(Todo.RECORD_MEDIA_KIT).input("kit", kit.on().toString()).grey(confidence);
        }
        List<Part> wanted = Arrays.stream(Part.values()).filter(target::knows).toList();
        List<Part> known = wanted.stream().filter(kit.audience()::knows).toList();
        List<Part> missing = wanted
            .stream()
            .filter(part -> !kit.audience().knows(part))
            .toList();
        if (known.isEmpty()) {
            missing.forEach(part -> formula.says(AUDIENCE_PART_MISSING, Map.of("part", name(part))));
            return formula.todo(Todo.COMPLETE_MEDIA_KIT).input("kit", kit.on().toString()).grey(0);
        }
        double covered = known
            .stream()
            .mapToDouble(p -> p.weight() * kit.audience().overlap(p, target))
            .sum();
        double fit = (100 * covered) / weight(known);
        double atWorst = (100 * covered) / weight(wanted);
        tell(formula, kit, target, known, missing, fit);
        formula.input("fit", Figures.exact(fit)).input("fitAtWorst", Figures.exact(atWorst));
        Light light = atWorst >= GREEN_FROM ? Light.GREEN : Light.AMBER;
        if (light == Light.AMBER) {
            formula.todo(missing.isEmpty() ? Todo.ASK_MANAGER : Todo.COMPLETE_MEDIA_KIT);
        }
        return formula.reading(
            light,
            fit,
            confidence,
            Confidence.lapses(Confidence.SELF_DECLARED, kit.on(), VALID_DAYS)
        );
    }

    private static void tell(
        Formula formula,
        MediaKit kit,
        Audience target,
        List<Part> known,
        List<Part> missing,
        double fit
    ) {
        formula
            .says(AUDIENCE_FIT, Map.of("fit", Figures.plain(fit, 0)))
            .says(KIT_DATED, Map.of("on", kit.on().toString(), "source", kit.source()))
            .input("kit", kit.on().toString());
        missing.forEach(part -> formula.says(AUDIENCE_PART_MISSING, Map.of("part", name(part))));
        known
            .stream()
            .sorted(Comparator.comparingDouble(part -> kit.audience().overlap(part, target)))
            .forEach(part -> {
                String percent = Figures.plain(100 * kit.audience().overlap(part, target), 0);
                formula.says(AUDIENCE_OVERLAP, Map.of("part", name(part), "percent", percent, "main", main(kit, part)));
            });
        known.forEach(part ->
            formula.input(name(part) + "Overlap", Figures.exact(kit.audience().overlap(part, target)))
        );
    }

    /** The largest share the kit tells of a part, as {@code FR 78}. */
    private static String main(MediaKit kit, Part part) {
        return kit
            .audience()
            .of(part)
            .entrySet()
            .stream()
            .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
            .map(share -> share.getKey() + " " + Figures.plain(share.getValue(), 1))
            .orElse("");
    }

    private static double weight(List<Part> parts) {
        return parts.stream().mapToDouble(Part::weight).sum();
    }

    private static String name(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }
}
