package relais.vetting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import relais.partners.Network;

/** What is usual on a network: quantiles of engagement, by size where size matters. Versioned, with its citation. */
final class Benchmark {

    static final String VERSION = "benchmark-v1";
    private static final String EVERY_SIZE = "all";
    private static final String COMMENTS_PER_LIKE = "comments/likes";
    private static final String SMALLEST = "nano 1k-5k";

    private final List<Row> rows;

    private Benchmark(List<Row> rows) {
        this.rows = rows;
    }

    /** The figures that one line of the resource holds. */
    record Usual(String metric, String tier, int n, double p05, double p10, double p50, double p95) {}

    private record Row(String network, String source, Usual usual) {
        static Row of(String line) {
            String[] cells = line.split(",");
            return new Row(
                cells[0],
                cells[2],
                new Usual(
                    cells[1],
                    cells[3],
                    Integer.parseInt(cells[4]),
                    Double.parseDouble(cells[5]),
                    Double.parseDouble(cells[6]),
                    Double.parseDouble(cells[8]),
                    Double.parseDouble(cells[11])
                )
            );
        }
    }

    /** The benchmark that this product ships with. */
    static Benchmark shipped() {
        String path = "/relais/vetting/" + VERSION + "/engagement.csv";
        try (
            var reader = new BufferedReader(
                new InputStreamReader(Benchmark.class.getResourceAsStream(path), StandardCharsets.UTF_8)
            )
        ) {
            return new Benchmark(reader.lines().skip(1).map(Row::of).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The usual rate of accounts of this size, in the network's own variant. */
    Optional<Usual> rate(Network network, long followers) {
        return switch (network) {
            case INSTAGRAM -> row("instagram", Variant.INSTAGRAM.metric(), "kim2020", tier(followers));
            case TIKTOK -> row("tiktok", Variant.TIKTOK.metric(), "top1000", EVERY_SIZE);
            case YOUTUBE -> row("youtube", Variant.YOUTUBE.metric(), "top1000", EVERY_SIZE);
            case
                X,
                FACEBOOK,
                LINKEDIN,
                PINTEREST,
                SNAPCHAT,
                TWITCH,
                VIMEO,
                THREADS,
                BLUESKY,
                BLOG,
                PODCAST -> Optional.empty();
        };
    }

    /** How many comments a like usually comes with; only measured for Instagram. */
    Optional<Usual> commentsPerLike(Network network, long followers) {
        return network == Network.INSTAGRAM
            ? row("instagram", COMMENTS_PER_LIKE, "kim2020", tier(followers))
            : Optional.empty();
    }

    private Optional<Usual> row(String network, String metric, String source, String tier) {
        return rows
            .stream()
            .filter(row -> row.network().equals(network) && row.source().startsWith(source))
            .map(Row::usual)
            .filter(usual -> usual.metric().equals(metric) && usual.tier().equals(tier))
            .findFirst();
    }

    private static String tier(long followers) {
        if (followers < 5_000) {
            return SMALLEST;
        }
        if (followers < 20_000) {
            return "micro 5k-20k";
        }
        if (followers < 100_000) {
            return "mid 20k-100k";
        }
        if (followers < 500_000) {
            return "macro 100k-500k";
        }
        if (followers < 1_000_000) {
            return "macro+ 500k-1M";
        }
        return followers < 10_000_000 ? "mega 1M-10M" : "mega+ >10M";
    }
}
