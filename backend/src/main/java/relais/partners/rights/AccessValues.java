package relais.partners.rights;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was stored, in the words of a language: dates, amounts, countries, codes. What only a machine reads is left out. */
final class AccessValues {

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern ID = Pattern.compile("([^\\s:]+:)*[0-9A-HJKMNP-TV-Z]{26}");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}(-[A-Za-z]{2,4})?");
    private static final Set<String> COUNTRIES = Set.of(
        "country",
        "countries",
        "audienceCountry",
        "taxResidence",
        "territories"
    );
    private static final Set<String> LANGUAGES = Set.of("language", "languages", "locale");
    private static final String IS = "is";

    private final AccessWords words;
    private final Locale language;
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;

    AccessValues(AccessWords words, Locale language, ZoneId zone) {
        this.words = words;
        this.language = language;
        this.day = DateTimeFormatter.ofPattern("d MMMM yyyy", language);
        this.moment = DateTimeFormatter.ofPattern(
            isFrench() ? "d MMMM yyyy 'à' H 'h' mm" : "d MMMM yyyy 'at' HH:mm",
            language
        ).withZone(zone);
    }

    String moment(Instant at) {
        return first(moment.format(at));
    }

    /** The first of a month has an ordinal in French. */
    private String first(String date) {
        return isFrench() && date.startsWith("1 ") ? "1er" + date.substring(1) : date;
    }

    private boolean isFrench() {
        return language.getLanguage().equals(Locale.FRENCH.getLanguage());
    }

    /** What of these fields a person reads, what a thing is first. */
    Map<String, Object> shown(Map<?, ?> stored) {
        Map<String, Object> shown = new LinkedHashMap<>();
        if (stored.get(IS) instanceof String is) {
            words.state(is, language).ifPresent(state -> shown.put(IS, state));
        }
        stored.forEach((name, value) -> {
            String key = String.valueOf(name);
            if (!key.equals(IS) && !isTechnical(key, value)) {
                Object seen = seen(value);
                if (seen != null) {
                    shown.put(key, seen);
                }
            }
        });
        return shown;
    }

    /** Who did something is kept by an id, but where it is kept with a name. */
    private boolean isTechnical(String key, @Nullable Object value) {
        return words.isHidden(key) && !(key.equals("by") && value instanceof Map);
    }

    private @Nullable Object seen(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> inner -> {
                Map<String, Object> shown = shown(inner);
                yield shown.isEmpty() ? null : shown;
            }
            case Collection<?> many -> {
                List<Object> shown = new ArrayList<>();
                many.forEach(one -> Optional.ofNullable(seen(one)).ifPresent(shown::add));
                yield shown.isEmpty() ? null : shown;
            }
            case String text -> text.isBlank() || ID.matcher(text).matches() ? null : text;
            default -> value;
        };
    }

    /** What a field is called; {@code within} is the field it lies in, where the same name may mean something else. */
    String name(String key, String within) {
        return words
            .key(within + "." + key, language)
            .or(() -> words.key(key, language))
            .or(() -> named(within, key))
            .or(() -> words.value(within, key, language))
            .orElse(key);
    }

    /** A single value in words. */
    String plain(String key, Object value) {
        return switch (value) {
            case Boolean yes -> words.say(yes ? "yes" : "no", language);
            case Number number -> number(number.toString()).orElse(number.toString());
            case String text -> text.equals("true") || text.equals("false")
                ? plain(key, Boolean.valueOf(text))
                : text(key, text);
            default -> number(value.toString()).orElse(value.toString());
        };
    }

    private Optional<String> number(String stored) {
        try {
            NumberFormat format = NumberFormat.getNumberInstance(language);
            format.setMaximumFractionDigits(4);
            return Optional.of(format.format(new BigDecimal(stored)));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private String text(String key, String text) {
        return date(text)
            .or(() -> named(key, text))
            .or(() -> CODE.matcher(text).matches() ? words.value(key, text, language) : Optional.empty())
            .orElse(text);
    }

    /** What only looks like a date, as somebody typed it, is a text. */
    private Optional<String> date(String text) {
        try {
            if (INSTANT.matcher(text).matches()) {
                return Optional.of(moment(Instant.parse(text)));
            }
            return DAY.matcher(text).matches()
                ? Optional.of(first(day.format(LocalDate.parse(text))))
                : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private Optional<String> named(String key, String code) {
        if (COUNTRIES.contains(key) && COUNTRY.matcher(code).matches()) {
            return Optional.of(Locale.of("", code).getDisplayCountry(language));
        }
        if (LANGUAGES.contains(key) && LANGUAGE.matcher(code).matches()) {
            return Optional.of(languageNamed(code));
        }
        return Optional.empty();
    }

    private String languageNamed(String code) {
        try {
            return new Locale.Builder().setLanguageTag(code).build().getDisplayLanguage(language);
        } catch (IllformedLocaleException _) {
            return code;
        }
    }

    /** Several single values in one line, where that reads well. */
    Optional<String> line(String key, Collection<?> many) {
        return many.stream().allMatch(AccessValues::isShort)
            ? Optional.of(
                  many
                      .stream()
                      .map(one -> plain(key, one))
                      .collect(Collectors.joining(", "))
              )
            : Optional.empty();
    }

    /** A few single values in one line, where that reads well. */
    Optional<String> line(String within, Map<String, Object> inner) {
        Optional<String> known = money(inner).or(() -> share(inner));
        if (known.isPresent()) {
            return known;
        }
        if (
            inner.size() > 4 ||
            inner
                .values()
                .stream()
                .anyMatch(value -> !isShort(value))
        ) {
            return Optional.empty();
        }
        return Optional.of(
            inner
                .entrySet()
                .stream()
                .map(field ->
                    field.getKey().equals(IS) || (inner.size() == 1 && field.getKey().equals("name"))
                        ? plain(field.getKey(), field.getValue())
                        : pair(name(field.getKey(), within), plain(field.getKey(), field.getValue()))
                )
                .collect(Collectors.joining(" · "))
        );
    }

    private String pair(String name, String value) {
        return name + (isFrench() ? "\u00a0: " : ": ") + value;
    }

    private static boolean isShort(Object value) {
        return switch (value) {
            case Map<?, ?> _, Collection<?> _ -> false;
            case String text -> text.length() <= 60 && text.indexOf('\n') < 0;
            default -> true;
        };
    }

    private Optional<String> money(Map<String, Object> inner) {
        if (inner.size() != 2 || inner.get("amount") == null || !(inner.get("currency") instanceof String currency)) {
            return Optional.empty();
        }
        try {
            NumberFormat format = NumberFormat.getCurrencyInstance(language);
            format.setCurrency(Currency.getInstance(currency));
            return Optional.of(format.format(new BigDecimal(inner.get("amount").toString())));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** A share of one, with what was divided by what. */
    private Optional<String> share(Map<String, Object> inner) {
        if (inner.size() != 2 || !(inner.get("rate") instanceof Number rate) || inner.get("variant") == null) {
            return Optional.empty();
        }
        NumberFormat format = NumberFormat.getPercentInstance(language);
        format.setMaximumFractionDigits(2);
        return Optional.of(format.format(rate) + " (" + plain("variant", inner.get("variant")) + ")");
    }
}
