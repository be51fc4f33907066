package relais.compliance;

import java.util.List;
import java.util.stream.Stream;

/** Everything that is checked by itself on one version of a content. */
public final class Checks {

    private Checks() {}

    /** All findings, the label first. */
    public static List<Finding> of(Content content, Setting setting) {
        return Stream.concat(
            Disclosure.check(content, setting).stream(),
            Wording.check(content, setting).stream()
        ).toList();
    }

    /** How many characters of a caption show before "more" here; none when nothing is cut. */
    public static java.util.OptionalInt fold(Surface surface) {
        return RuleBook.CURRENT.fold(surface);
    }

    /** The longest caption this network takes. */
    public static java.util.OptionalInt captionLimit(String network) {
        return RuleBook.CURRENT.captionLimit(network);
    }
}
