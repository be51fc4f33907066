package relais.partners.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/** How French and English texts are read: nobody says which of the two a bio is in, so both readings are kept. */
final class Speech {

    private static final Analyzer FRENCH = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var source = new StandardTokenizer();
            TokenStream words = new LowerCaseFilter(new ElisionFilter(source, FrenchAnalyzer.DEFAULT_ARTICLES));
            words = new StopFilter(words, FrenchAnalyzer.getDefaultStopSet());
            return new TokenStreamComponents(source, new ASCIIFoldingFilter(new FrenchLightStemFilter(words)));
        }
    };

    private static final Analyzer ENGLISH = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var source = new StandardTokenizer();
            TokenStream words = new LowerCaseFilter(new EnglishPossessiveFilter(source));
            CharArraySet stops = EnglishAnalyzer.getDefaultStopSet();
            return new TokenStreamComponents(
                source,
                new ASCIIFoldingFilter(new KStemFilter(new StopFilter(words, stops)))
            );
        }
    };

    static final Analyzer BOTH = new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            return Fields.isFrench(field) ? FRENCH : ENGLISH;
        }
    };

    private Speech() {}

    /** A word as a field keeps it, and where it stands in the text. */
    record Word(String term, int from, int to) {}

    /** What {@code field} makes of {@code text}. */
    static List<Word> read(String field, String text) {
        try (TokenStream words = BOTH.tokenStream(field, text)) {
            var term = words.addAttribute(CharTermAttribute.class);
            var place = words.addAttribute(OffsetAttribute.class);
            var read = new ArrayList<Word>();
            words.reset();
            while (words.incrementToken()) {
                read.add(new Word(term.toString(), place.startOffset(), place.endOffset()));
            }
            words.end();
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
