package relais.outreach;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import relais.platform.decision.Refusal;

/**
 * The words a letter starts from, in French and English, with merge fields such as {@code {{partner.firstName}}}. The
 * first line of a template is the subject.
 */
@Component
class LetterTemplates {

    private static final Set<String> LANGUAGES = Set.of("fr", "en");
    private static final Mustache.Compiler PLAIN_TEXT = Mustache.compiler().escapeHTML(false).strictSections(true);

    private final Map<String, Words> known;

    /** Reads all templates while the house opens, not on a thread that must not wait. */
    LetterTemplates() {
        try {
            known = Arrays.stream(
                new PathMatchingResourcePatternResolver().getResources("classpath*:letters/*.txt")
            ).collect(Collectors.toUnmodifiableMap(LetterTemplates::name, LetterTemplates::read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The template {@code name} in the recipient's language; English where the language is neither French nor English. */
    Words in(String name, String locale) {
        String template = name + "." + language(locale);
        return Objects.requireNonNull(known.get(template), template);
    }

    /** What of Relais' two languages someone with {@code locale} reads. */
    static String language(String locale) {
        String language = locale.length() >= 2 ? locale.substring(0, 2).toLowerCase(java.util.Locale.ROOT) : "en";
        return LANGUAGES.contains(language) ? language : "en";
    }

    /** Fills the merge fields; {@link Filled.Unknown} names the first field that has no value. */
    static Filled fill(String words, Map<String, ?> fields) {
        try {
            Template template = PLAIN_TEXT.compile(words);
            return new Filled.Text(template.execute(fields));
        } catch (MustacheException.Context missing) {
            return new Filled.Unknown(missing.key);
        } catch (MustacheException malformed) {
            return new Filled.Unknown(malformed.getMessage());
        }
    }

    private static String name(Resource template) {
        return Objects.requireNonNull(template.getFilename()).replace(".txt", "");
    }

    private static Words read(Resource template) {
        try {
            String all = template.getContentAsString(StandardCharsets.UTF_8);
            int end = all.indexOf('\n');
            return new Words(all.substring(0, end).strip(), all.substring(end).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Subject and text, merge fields still open. */
    record Words(String subject, String text) {}

    /** A text with its merge fields filled, or the field that could not be. */
    sealed interface Filled {
        record Text(String text) implements Filled {}

        record Unknown(String field) implements Filled {
            Refusal refusal() {
                return OutreachRefusal.UNKNOWN_MERGE_FIELD.with(Map.of("field", field));
            }
        }
    }
}
