package relais.vetting;

import static relais.vetting.Telling.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relais.vetting.AccountFigures.Post;
import relais.vetting.AccountFigures.Reactions.Average;
import relais.vetting.AccountFigures.Reactions.Posts;
import relais.vetting.Benchmark.Usual;

/**
 * Does the audience react as audiences of this size do? The rate of the partner's largest account that has a benchmark,
 * against the usual range: red under the 5th percentile or on two red flags, amber on any flag. Score: 100 less 35 for a
 * red flag and 15 for an amber one. Reading the comments, the other half, is not built yet and is named.
 */
final class EngagementLight {

    static final int VALID_DAYS = 90;
    private static final int FEWEST_POSTS = 8;
    private static final int AVERAGE_COUNTS_AS = 12;
    private static final double HALF_POSTS = 6;
    private static final double RED_EVENNESS = 0.08;
    private static final double AMBER_EVENNESS = 0.11;

    private EngagementLight() {}

    /** The figures of one account as the formula reads them. */
    private record Measure(
        AccountFigures account,
        Variant variant,
        double rate,
        @Nullable Double commentsPerLike,
        @Nullable Double evenness,
        int posts,
        double fresh
    ) {}

    static Reading read(List<AccountFigures> typed, List<AccountFigures> listed, Benchmark benchmark, Instant now) {
        var formula = new Formula(Axis.ENGAGEMENT, now);
        List<AccountFigures> all = Stream.concat(typed.stream(), listed.stream()).toList();
        Optional<AccountFigures> main = all
            .stream()
            .filter(account -> benchmark.rate(account.network(), account.size()).isPresent())
            .max(Comparator.comparingLong(AccountFigures::size));
        if (main.isEmpty()) {
            return unmeasurable(formula, all);
        }
        List<AccountFigures> ofMain = all
            .stream()
            .filter(account -> isSame(account, main.get()))
            .toList();
        return ofMain
            .stream()
            .filter(account -> account.reactions() instanceof Posts)
            .max(Comparator.comparing(AccountFigures::on))
            .or(() ->
                ofMain
                    .stream()
                    .filter(a -> a.reactions() != null)
                    .max(Comparator.comparing(AccountFigures::on))
            )
            .map(account -> read(formula, account, benchmark))
            .orElseGet(() -> formula.says(FIGURES_NONE, named(main.get())).todo(Todo.TYPE_POSTS).grey(0));
    }

    private static Reading unmeasurable(Formula formula, List<AccountFigures> all) {
        return all
            .stream()
            .max(Comparator.comparingLong(AccountFigures::size))
            .map(largest -> formula.says(BENCHMARK_NONE, named(largest)).todo(Todo.ASK_MANAGER).grey(0))
            .orElseGet(() -> formula.says(FIGURES_NONE).todo(Todo.TYPE_POSTS).grey(0));
    }

    private static Reading read(Formula formula, AccountFigures account, Benchmark benchmark) {
        var variant = Variant.of(account.network()).orElseThrow();
        Optional<Measure> measured = measure(account, variant);
        if (measured.isEmpty()) {
            return formula.says(FIGURES_NONE, named(account)).todo(Todo.TYPE_POSTS).grey(0);
        }
        var measure = measured.get();
        LocalDate today = formula.today();
        double confidence = Confidence.today(measure.fresh(), account.on(), today);
        tellRate(formula, measure);
        if (measure.posts() < FEWEST_POSTS) {
            formula.says(POSTS_TOO_FEW, Map.of("posts", String.valueOf(measure.posts())));
            return formula.todo(Todo.MORE_POSTS).grey(confidence);
        }
        LocalDate lapses = Confidence.lapses(measure.fresh(), account.on(), VALID_DAYS);
        if (confidence < Confidence.ENOUGH || !today.isBefore(lapses)) {
            Telling why = measure.fresh() < Confidence.ENOUGH ? FIGURES_DECLARED : FIGURES_OLD;
            return formula.says(why, Map.of("on", account.on().toString())).todo(Todo.TYPE_POSTS).grey(confidence);
        }
        Usual usual = benchmark.rate(account.network(), account.size()).orElseThrow();
        List<Light> flags = flags(
            formula,
            measure,
            usual,
            benchmark.commentsPerLike(account.network(), account.size())
        );
        formula.says(COMMENTS_NOT_READ);
        long red = flags
            .stream()
            .filter(flag -> flag == Light.RED)
            .count();
        long amber = flags
            .stream()
            .filter(flag -> flag == Light.AMBER)
            .count();
        boolean isRed = measure.rate() < usual.p05() || red >= 2;
        Light light = isRed ? Light.RED : flags.isEmpty() ? Light.GREEN : Light.AMBER;
        if (light != Light.GREEN) {
            formula.todo(measure.evenness() == null ? Todo.TYPE_POSTS : Todo.MORE_POSTS).todo(Todo.ASK_MANAGER);
        }
        formula.input("flagsRed", String.valueOf(red)).input("flagsAmber", String.valueOf(amber));
        return formula.reading(light, Math.max(0.0, 100 - 35 * red - 15 * amber), confidence, lapses);
    }

    private static List<Light> flags(Formula formula, Measure measure, Usual usual, Optional<Usual> usualComments) {
        var flags = new ArrayList<Light>();
        formula.says(RATE_USUAL, usual(usual));
        double rate = measure.rate();
        if (rate < usual.p05()) {
            flags.add(flagged(formula, Light.RED, RATE_VERY_LOW, Map.of("p05", Figures.percent(usual.p05()))));
        } else if (rate < usual.p10()) {
            flags.add(flagged(formula, Light.AMBER, RATE_LOW, Map.of("p10", Figures.percent(usual.p10()))));
        } else if (rate > 1.5 * usual.p95()) {
            flags.add(flagged(formula, Light.AMBER, RATE_VERY_HIGH, Map.of("p95", Figures.percent(usual.p95()))));
        }
        Double ratio = measure.commentsPerLike();
        if (ratio != null && usualComments.isPresent()) {
            comments(ratio, usualComments.get(), formula).ifPresent(flags::add);
        }
        Double evenness = measure.evenness();
        if (evenness != null && evenness < AMBER_EVENNESS) {
            Light flag = evenness < RED_EVENNESS ? Light.RED : Light.AMBER;
            flags.add(flagged(formula, flag, LIKES_TOO_EVEN, Map.of("cv", Figures.plain(evenness, 2))));
        }
        return flags;
    }

    private static Optional<Light> comments(double ratio, Usual usual, Formula formula) {
        formula.input("commentsP05", Figures.exact(usual.p05())).input("commentsP95", Figures.exact(usual.p95()));
        var params = Map.of(
            "ratio",
            Figures.percent(ratio),
            "p05",
            Figures.percent(usual.p05()),
            "p95",
            Figures.percent(usual.p95())
        );
        boolean isOdd = ratio < usual.p05() || ratio > usual.p95();
        boolean isVeryOdd = ratio < 0.5 * usual.p05() || ratio > 1.5 * usual.p95();
        formula.says(isOdd ? COMMENTS_PER_LIKE_ODD : COMMENTS_PER_LIKE, params);
        return isOdd ? Optional.of(isVeryOdd ? Light.RED : Light.AMBER) : Optional.empty();
    }

    private static Light flagged(Formula formula, Light flag, Telling says, Map<String, String> params) {
        formula.says(says, params);
        return flag;
    }

    private static Optional<Measure> measure(AccountFigures account, Variant variant) {
        boolean isSized = variant.needsViews() || account.size() > 0;
        return switch (account.reactions()) {
            case Posts(List<Post> posts) when isSized -> measure(account, variant, posts);
            case Average(double rate, Double commentsPerLike, boolean isDeclared) -> Optional.of(
                new Measure(
                    account,
                    variant,
                    rate,
                    commentsPerLike,
                    null,
                    AVERAGE_COUNTS_AS,
                    (isDeclared ? Confidence.SELF_DECLARED : Confidence.VENDOR) *
                        Confidence.ofSample(AVERAGE_COUNTS_AS, HALF_POSTS)
                )
            );
            case Posts _ -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    private static Optional<Measure> measure(AccountFigures account, Variant variant, List<Post> typed) {
        List<Post> posts = typed.stream().filter(variant::counts).toList();
        if (posts.isEmpty()) {
            return Optional.empty();
        }
        double[] rates = posts
            .stream()
            .mapToDouble(post -> variant.rate(post, account.size()))
            .toArray();
        double[] ratios = posts
            .stream()
            .filter(post -> post.likes() > 0)
            .mapToDouble(post -> (double) post.comments() / post.likes())
            .toArray();
        return Optional.of(
            new Measure(
                account,
                variant,
                median(rates),
                ratios.length == 0 ? null : median(ratios),
                evenness(posts.stream().mapToDouble(Post::likes).toArray()),
                posts.size(),
                Confidence.MEASURED * Confidence.ofSample(posts.size(), HALF_POSTS)
            )
        );
    }

    private static void tellRate(Formula formula, Measure measure) {
        AccountFigures account = measure.account();
        formula
            .says(
                RATE,
                Map.of(
                    "network",
                    account.network().name(),
                    "handle",
                    account.handle(),
                    "rate",
                    Figures.percent(measure.rate()),
                    "variant",
                    measure.variant().metric(),
                    "posts",
                    String.valueOf(measure.posts()),
                    "average",
                    String.valueOf(account.reactions() instanceof Average),
                    "on",
                    account.on().toString(),
                    "source",
                    account.source()
                )
            )
            .input("network", account.network().name())
            .input("followers", String.valueOf(account.size()))
            .input("rate", Figures.exact(measure.rate()))
            .input("variant", measure.variant().metric())
            .input("posts", String.valueOf(measure.posts()))
            .input("on", account.on().toString())
            .input("benchmark", Benchmark.VERSION);
        if (measure.commentsPerLike() != null) {
            formula.input("commentsPerLike", Figures.exact(measure.commentsPerLike()));
        }
        if (measure.evenness() != null) {
            formula.input("likesCv", Figures.exact(measure.evenness()));
        }
    }

    private static Map<String, String> usual(Usual usual) {
        return Map.of(
            "tier",
            usual.tier(),
            "n",
            String.valueOf(usual.n()),
            "p05",
            Figures.percent(usual.p05()),
            "median",
            Figures.percent(usual.p50()),
            "p95",
            Figures.percent(usual.p95())
        );
    }

    private static Map<String, String> named(AccountFigures account) {
        return Map.of("network", account.network().name(), "handle", account.handle());
    }

    private static boolean isSame(AccountFigures one, AccountFigures other) {
        return one.network() == other.network() && one.handle().equals(other.handle());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The coefficient of variation of likes: ordinary accounts have 0.25, bought likes come evenly. */
    private static @Nullable Double evenness(double[] likes) {
        double mean = java.util.Arrays.stream(likes).average().orElse(0);
        if (mean == 0 || likes.length < 2) {
            return null;
        }
        double squares = java.util.Arrays.stream(likes)
            .map(like -> (like - mean) * (like - mean))
            .sum();
        return Math.sqrt(squares / likes.length) / mean;
    }
}
