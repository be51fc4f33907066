package relais.compliance;

import static relais.compliance.Reason.*;
import static relais.compliance.Severity.BLOCK;
import static relais.compliance.Severity.WARN;
import static relais.compliance.Verdict.FAIL;
import static relais.compliance.Verdict.PASS;
import static relais.compliance.Verdict.REVIEW;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the brand asks of the words, and what the network takes: tags, banned words, claims that need proof, length. */
public final class Wording {

    private static final RuleBook RULES = RuleBook.CURRENT;

    private Wording() {}

    /** One finding for each tag that is asked, each banned word or claim that was found, the brand's name, the length. */
    public static List<Finding> check(Content content, Setting setting) {
        var caption = Normalised.of(content.caption());
        var findings = new ArrayList<Finding>();
        if (!setting.brandNames().isEmpty() && setting.counterpart()) {
            findings.add(brandNamed(caption, setting));
        }
        setting.requiredTags().forEach(tag -> findings.add(requiredTag(caption, tag)));
        findings.addAll(bannedWords(caption, setting.bannedWords()));
        findings.addAll(greenClaims(caption));
        RULES.captionLimit(setting.network()).ifPresent(limit -> findings.add(length(content.caption(), limit)));
        return List.copyOf(findings);
    }

    private static Finding brandNamed(Normalised caption, Setting setting) {
        for (String name : setting.brandNames()) {
            Span span = find(caption, name);
            if (span != null) {
                return finding(Check.BRAND_NAMED, "", PASS, WARN, Reason.BRAND_NAMED, Map.of("brand", name), span);
            }
        }
        var names = Map.of("brand", setting.brandNames().getFirst());
        return finding(Check.BRAND_NAMED, "", REVIEW, WARN, BRAND_NOT_NAMED, names, null);
    }

    private static Finding requiredTag(Normalised caption, String tag) {
        Span span = find(caption, tag);
        return span == null
            ? finding(Check.REQUIRED_TAG, tag, FAIL, WARN, TAG_MISSING, Map.of("tag", tag), null)
            : finding(Check.REQUIRED_TAG, tag, PASS, WARN, TAG_PRESENT, Map.of("tag", tag), span);
    }

    private static List<Finding> bannedWords(Normalised caption, List<String> words) {
        var found = new ArrayList<Finding>();
        for (String word : words) {
            Span span = find(caption, word);
            if (span != null) {
                var params = Map.of("word", word);
                found.add(finding(Check.BANNED_WORD, word, FAIL, BLOCK, BANNED_WORD_FOUND, params, span));
            }
        }
        if (found.isEmpty() && !words.isEmpty()) {
            found.add(finding(Check.BANNED_WORD, "", PASS, BLOCK, NO_BANNED_WORD, Map.of(), null));
        }
        return found;
    }

    private static List<Finding> greenClaims(Normalised caption) {
        var claims = new LinkedHashSet<Span>();
        for (Pattern claim : RULES.greenClaims()) {
            claim
                .matcher(caption.text())
                .results()
                .map(r -> caption.span(r.start(), r.end()))
                .filter(span -> claims.stream().noneMatch(known -> overlap(known, span)))
                .forEach(claims::add);
        }
        return claims
            .stream()
            .map(span -> {
                String words = caption.typed(span);
                var params = Map.of("words", words);
                return finding(Check.GREEN_CLAIM, words, FAIL, BLOCK, CLAIM_NEEDS_PROOF, params, span);
            })
            .toList();
    }

    private static boolean overlap(Span one, Span other) {
        return one.from() < other.to() && other.from() < one.to();
    }

    private static Finding length(String caption, int limit) {
        int length = caption.codePointCount(0, caption.length());
        var params = Map.of("length", Integer.toString(length), "limit", Integer.toString(limit));
        return length <= limit
            ? finding(Check.CAPTION_LENGTH, "", PASS, WARN, CAPTION_FITS, params, null)
            : finding(Check.CAPTION_LENGTH, "", FAIL, BLOCK, CAPTION_TOO_LONG, params, overrun(caption, limit));
    }

    private static Span overrun(String caption, int limit) {
        return new Span(caption.offsetByCodePoints(0, limit), caption.length());
    }

    /** Where a word or a tag stands as a whole, whatever its accents and case. */
    private static @Nullable Span find(Normalised caption, String wanted) {
        String plain = Normalised.of(wanted).text().strip();
        if (plain.isEmpty()) {
            return null;
        }
        boolean isTag = plain.startsWith("@") || plain.startsWith("#");
        String start = isTag ? "(?<!\\w)" : "(?<!\\w)[@#]?";
        String end = isTag ? "(?![\\w]|\\.\\w)" : "(?!\\w)";
        String words = Pattern.quote(plain).replace(" ", "\\E\\s+\\Q");
        var matcher = Pattern.compile(start + words + end, Pattern.UNICODE_CHARACTER_CLASS).matcher(caption.text());
        return matcher.find() ? caption.span(matcher.start(), matcher.end()) : null;
    }

    private static Finding finding(
        Check check,
        String subject,
        Verdict verdict,
        Severity severity,
        Reason reason,
        Map<String, String> params,
        @Nullable Span span
    ) {
        return new Finding(check, subject, verdict, severity, reason, params, span, RULES.version());
    }
}
