package relais.partners;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who a partner is, in the words of whoever told it. */
public record Profile(
    String displayName,
    Set<PartnerKind> kinds,
    @Nullable String country,
    @Nullable String audienceCountry,
    List<String> languages,
    List<String> categories,
    String bio
) {
    /** The longest biography, in characters. */
    private static final int LONGEST_BIO = 4000;

    public Profile {
        kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
        languages = List.copyOf(languages);
        categories = Words.distinct(categories);
    }

    /** Somebody of whom only the name is known. */
    public static Profile named(String displayName) {
        return new Profile(displayName, Set.of(PartnerKind.INFLUENCER), null, null, List.of(), List.of(), "");
    }

    /** What {@code news} tells replaces what was known, what it leaves open stays; categories are added up. */
    Profile learning(Profile news) {
        return new Profile(
            news.displayName.isBlank() ? displayName : news.displayName,
            union(news.kinds),
            news.country == null ? country : news.country,
            news.audienceCountry == null ? audienceCountry : news.audienceCountry,
            news.languages.isEmpty() ? languages : news.languages,
            Words.union(categories, news.categories),
            news.bio.isBlank() ? bio : news.bio
        );
    }

    /** What is known stays; {@code news} fills what was open, and categories are added up. */
    Profile filledBy(Profile news) {
        Profile all = news.learning(this);
        return new Profile(
            all.displayName,
            all.kinds,
            all.country,
            all.audienceCountry,
            all.languages,
            Words.union(categories, news.categories),
            all.bio
        );
    }

    /** The same with these lines below the biography, those that are not there yet and as many as it has room for. */
    Profile alsoSaying(List<String> lines) {
        String all = bio;
        for (String line : lines) {
            String longer = all.isBlank() ? line : all + "\n" + line;
            boolean isThere = ("\n" + all + "\n").contains("\n" + line + "\n");
            all = isThere || longer.length() > LONGEST_BIO ? all : longer;
        }
        return new Profile(displayName, kinds, country, audienceCountry, languages, categories, all);
    }

    /** Of a list's people nobody has said what they are: influencers, until somebody does. */
    Profile ofSomeKind() {
        return kinds.isEmpty()
            ? new Profile(
                  displayName,
                  Set.of(PartnerKind.INFLUENCER),
                  country,
                  audienceCountry,
                  languages,
                  categories,
                  bio
              )
            : this;
    }

    /** The same person by another name. */
    Profile called(String name) {
        return new Profile(name, kinds, country, audienceCountry, languages, categories, bio);
    }

    /** Called by the account, without anything that only this person would be known by. */
    Profile thin(@Nullable Handle account) {
        return new Profile(
            account == null ? "–" : "@" + account.shown(),
            kinds,
            country,
            audienceCountry,
            List.of(),
            categories,
            ""
        );
    }

    private Set<PartnerKind> union(Set<PartnerKind> more) {
        var all = new TreeSet<>(kinds);
        all.addAll(more);
        return all;
    }
}
