package relais.partners.fields;

import static relais.partners.fields.FieldRefusal.*;
import static relais.platform.decision.Decision.accepted;
import static relais.platform.decision.Decision.refused;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import relais.partners.FieldValue;
import relais.partners.Folding;
import relais.platform.decision.Decision;
import relais.platform.decision.Refusal;

/**
 * A field of a brand's own: what it is called, what it holds, and how what people say is read.
 *
 * @param unit what its numbers count; empty where nothing is said
 * @param choices in their order; of a field that holds no choices, none
 * @param retired whether it is hidden; values stay, and are there again when it comes back
 */
public record CustomField(
    String id,
    String name,
    FieldKind kind,
    String unit,
    List<FieldChoice> choices,
    boolean retired
) {
    static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_QUOTE = 40;
    private static final Pattern SEVERAL = Pattern.compile("\\s*[;,]\\s*|\\R");
    private static final Pattern BARS = Pattern.compile("\\s*\\|\\s*");

    public CustomField {
        choices = List.copyOf(choices);
    }

    /** A choice of this field, also a retired one. */
    public Optional<FieldChoice> choice(String choiceId) {
        return choices
            .stream()
            .filter(choice -> choice.id().equals(choiceId))
            .findFirst();
    }

    /** What the choices with these ids are called, in the order of the field. */
    public List<String> named(List<String> choiceIds) {
        return choices
            .stream()
            .filter(choice -> choiceIds.contains(choice.id()))
            .map(FieldChoice::name)
            .toList();
    }

    /** Its choices by id, retired ones too, as it shows them. */
    List<String> order() {
        return choices.stream().map(FieldChoice::id).toList();
    }

    /** Whether people would call it so. */
    public boolean isCalled(String words) {
        return Folding.fold(name).equals(Folding.fold(words));
    }

    /** What a person typed, or a cell says; never blank. */
    public Decision<FieldValue> says(String text) {
        String stripped = text.strip();
        return switch (kind) {
            case TEXT -> stripped.length() > LONGEST_TEXT
                ? refused(about(FIELD_TEXT_TOO_LONG, stripped))
                : accepted(new FieldValue.Text(stripped));
            case NUMBER -> TypedNumber.read(withoutUnit(stripped))
                .map(this::says)
                .orElseGet(() -> refused(about(FIELD_NOT_A_NUMBER, stripped)));
            case DATE -> TypedDay.read(stripped)
                .map(this::says)
                .orElseGet(() -> refused(about(FIELD_NOT_A_DATE, stripped)));
            case URL -> isPage(stripped)
                ? accepted(new FieldValue.Link(stripped))
                : refused(about(FIELD_NOT_A_LINK, stripped));
            case CHOICE, MULTI_CHOICE -> calls(stripped);
        };
    }

    /** A number that was read. */
    public Decision<FieldValue> says(BigDecimal number) {
        return FieldValue.Amount.fits(number)
            ? accepted(new FieldValue.Amount(number))
            : refused(about(FIELD_NUMBER_TOO_LARGE, number.toPlainString()));
    }

    /** A day that was read. */
    public Decision<FieldValue> says(LocalDate day) {
        return accepted(new FieldValue.Day(day));
    }

    /** Choices by their ids; one that is retired can be kept by whoever has it, and chosen by nobody else. */
    Decision<FieldValue> chosen(List<String> choiceIds, List<String> before) {
        for (String choiceId : choiceIds) {
            Optional<FieldChoice> choice = choice(choiceId);
            if (choice.isEmpty() || (choice.get().retired() && !before.contains(choiceId))) {
                return refused(about(FIELD_NOT_A_CHOICE, choice.map(FieldChoice::name).orElse(choiceId)));
            }
        }
        return picked(choiceIds);
    }

    /** A number without what it counts: 38 cm is 38 where centimetres are counted. */
    public String withoutUnit(String text) {
        return !unit.isEmpty() && text.length() > unit.length() && ends(text)
            ? text.substring(0, text.length() - unit.length()).strip()
            : text;
    }

    private boolean ends(String text) {
        return text.regionMatches(true, text.length() - unit.length(), unit, 0, unit.length());
    }

    /** Choices by what they are called: the whole, or several apart. */
    private Decision<FieldValue> calls(String text) {
        Optional<FieldChoice> whole = open(text);
        if (whole.isPresent()) {
            return picked(List.of(whole.get().id()));
        }
        if (kind == FieldKind.CHOICE) {
            return refused(about(FIELD_NOT_A_CHOICE, text));
        }
        var ids = new ArrayList<String>();
        for (String name : (text.indexOf('|') < 0 ? SEVERAL : BARS).split(text)) {
            Optional<FieldChoice> choice = open(name);
            if (choice.isEmpty() && !name.isBlank()) {
                return refused(about(FIELD_NOT_A_CHOICE, name));
            }
            choice.map(FieldChoice::id).ifPresent(ids::add);
        }
        return ids.isEmpty() ? refused(about(FIELD_NOT_A_CHOICE, text)) : picked(ids);
    }

    private Optional<FieldChoice> open(String name) {
        String folded = Folding.fold(name);
        return choices
            .stream()
            .filter(choice -> !choice.retired() && isCalled(choice, name, folded))
            .findFirst();
    }

    /** Names of nothing but signs, such as + and -, fold to nothing: they are compared as they are. */
    private static boolean isCalled(FieldChoice choice, String name, String folded) {
        return folded.isEmpty() ? choice.name().equals(name.strip()) : Folding.fold(choice.name()).equals(folded);
    }

    private Decision<FieldValue> picked(List<String> choiceIds) {
        List<String> inOrder = order().stream().filter(choiceIds::contains).toList();
        if (kind == FieldKind.MULTI_CHOICE) {
            return accepted(new FieldValue.Choices(inOrder));
        }
        return kind == FieldKind.CHOICE && inOrder.size() == 1
            ? accepted(new FieldValue.Choice(inOrder.getFirst()))
            : refused(about(FIELD_ONE_CHOICE, String.join(", ", named(inOrder))));
    }

    private Refusal about(FieldRefusal reason, String value) {
        String quoted = value.length() > LONGEST_QUOTE ? value.substring(0, LONGEST_QUOTE) + "…" : value;
        return reason.with(Map.of("field", name, "value", quoted));
    }

    private static boolean isPage(String text) {
        try {
            URI address = new URI(text);
            return (
                address.getHost() != null &&
                ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme())) &&
                text.length() <= LONGEST_TEXT
            );
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
