package relais.partners.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import relais.partners.Folding;
import relais.partners.HandleOrUrl;

/**
 * What a person typed into the search box. Whoever is called like it, or begins like it, comes before those in whose
 * bio or notes it stands; only when there is nobody at all are names looked for that are one letter away.
 */
final class TypedWords {

    private static final int LONG_ENOUGH_FOR_A_SLIP = 4;

    private final String typed;
    private final List<String> words;
    private final List<Set<String>> french = new ArrayList<>();
    private final List<Set<String>> english = new ArrayList<>();

    private final List<String> fields;

    /**
     * @param fields the brand's own fields that are searched too
     */
    TypedWords(String typed, List<String> fields) {
        this.typed = typed;
        this.fields = fields;
        this.words = Arrays.stream(Folding.fold(typed).split(" "))
            .filter(word -> !word.isEmpty())
            .toList();
        for (String word : typed.split("[\\s,;]+")) {
            Set<String> inFrench = terms(Fields.FRENCH, word);
            Set<String> inEnglish = terms(Fields.ENGLISH, word);
            if (!inFrench.isEmpty() || !inEnglish.isEmpty()) {
                french.add(inFrench);
                english.add(inEnglish);
            }
        }
    }

    /** Whether nothing was asked. */
    boolean isEmpty() {
        return words.isEmpty() && typed.isBlank();
    }

    /** Those called so, by name, handle or profile address. */
    Query names() {
        return HandleOrUrl.recognise(typed) instanceof HandleOrUrl.Profile(var handle)
            ? constant(new TermQuery(new Term(Fields.KEY, handle.key())), 8)
            : all(words.stream().map(TypedWords::called).toList());
    }

    /** Those called almost so; null when no word is long enough to be a slip of the hand. */
    @Nullable
    Query almostNames() {
        return words.stream().noneMatch(word -> word.length() >= LONG_ENOUGH_FOR_A_SLIP)
            ? null
            : all(words.stream().map(TypedWords::almostCalled).toList());
    }

    /** Those in whose bio, notes or own fields all words stand; null when no word says anything in a text. */
    @Nullable
    Query texts() {
        if (french.isEmpty() || HandleOrUrl.recognise(typed) instanceof HandleOrUrl.Profile) {
            return null;
        }
        var each = new ArrayList<Query>();
        for (int i = 0; i < french.size(); i++) {
            each.add(new DisjunctionMaxQuery(said(i), 0));
        }
        return all(each);
    }

    /** A word in either reading, in bio and notes or in a field of the brand's own. */
    private List<Query> said(int word) {
        var said = new ArrayList<Query>();
        said.add(said(Fields.FRENCH, french.get(word)));
        said.add(said(Fields.ENGLISH, english.get(word)));
        for (String fieldId : fields) {
            said.add(said(Fields.spoken(Fields.FRENCH, fieldId), french.get(word)));
            said.add(said(Fields.spoken(Fields.ENGLISH, fieldId), english.get(word)));
        }
        return said;
    }

    /** The brand's own fields that are searched too. */
    List<String> fields() {
        return fields;
    }

    /** Whether a word of a text, as a field reads it, was asked for. */
    boolean holds(String field, String term) {
        return (field.equals(Fields.FRENCH) ? french : english).stream().anyMatch(terms -> terms.contains(term));
    }

    private static Query called(String word) {
        return new DisjunctionMaxQuery(
            List.of(
                constant(new TermQuery(new Term(Fields.WORD, word)), 4),
                constant(new PrefixQuery(new Term(Fields.WORD, word)), 2)
            ),
            0
        );
    }

    private static Query almostCalled(String word) {
        return word.length() < LONG_ENOUGH_FOR_A_SLIP
            ? called(word)
            : new DisjunctionMaxQuery(List.of(called(word), constant(oneLetterAway(word), 1)), 0);
    }

    /** Every such word counts, not only the nearest of all brands: a small brand's own may be none of those. */
    private static Query oneLetterAway(String word) {
        var term = new Term(Fields.WORD, word);
        return new FuzzyQuery(
            term,
            1,
            1,
            FuzzyQuery.defaultMaxExpansions,
            FuzzyQuery.defaultTranspositions,
            MultiTermQuery.CONSTANT_SCORE_REWRITE
        );
    }

    private static Query said(String field, Set<String> terms) {
        var said = new BooleanQuery.Builder();
        terms.forEach(term -> said.add(constant(new TermQuery(new Term(field, term)), 0.5f), Occur.MUST));
        return said.build();
    }

    private static Query all(List<Query> each) {
        var all = new BooleanQuery.Builder();
        each.forEach(one -> all.add(one, Occur.MUST));
        return all.build();
    }

    private static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    private static Set<String> terms(String field, String word) {
        var terms = new LinkedHashSet<String>();
        Speech.read(field, word).forEach(read -> terms.add(read.term()));
        return terms;
    }

    /** The readings of a whole text, for comparing it with another. */
    static Set<String> themes(String field, String text) {
        var themes = new HashSet<String>();
        Speech.read(field, text)
            .stream()
            .map(Speech.Word::term)
            .filter(term -> term.length() > 2)
            .forEach(themes::add);
        return themes;
    }
}
