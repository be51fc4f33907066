package relais.partners.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import relais.partners.Crowd;
import relais.partners.PartnerFacet;
import relais.partners.Relationship;

class PartnerIndexTests {

    @Test
    void aFacetAskedForTheFirstTimeIsReadWhereTheSegmentIsOpen(@TempDir Path folder) throws IOException {
        try (var index = PartnerIndex.open(folder, "store")) {
            var people = List.of(Crowd.relationship("brand", 1), Crowd.relationship("brand", 2));
            keep(index, people);
            assertThat(counted(index, PartnerFacet.NETWORK)).isPositive();
            keep(index, people.subList(0, 1));
            assertThat(counted(index, PartnerFacet.STAGE)).isEqualTo(2);
        }
    }

    private static void keep(PartnerIndex index, List<Relationship> people) throws IOException {
        index.keep(people.stream().map(Relationship::id).toList(), people, LocalDate.EPOCH);
        index.show();
    }

    /** How many have any value of a facet. */
    private static long counted(PartnerIndex index, PartnerFacet facet) throws IOException {
        return index.<Long>read(searcher -> {
            long count = 0;
            for (var columns : index.columns(searcher, "brand")) {
                for (var column : columns.of(Fields.facet(facet, null))) {
                    count += column.countIn(columns.everybody());
                }
            }
            return count;
        });
    }

    @Test
    void aRecordThatCannotBeWrittenDownKeepsNobodyElseFromBeingFound(@TempDir Path folder) throws IOException {
        try (var index = PartnerIndex.open(folder, "store")) {
            var known = Crowd.relationship("brand", 1);
            keep(index, List.of(Crowd.closed("brand", 2, LocalDate.MAX), known));
            assertThat(index.<Integer>read(searcher -> searcher.getIndexReader().numDocs())).isEqualTo(1);
        }
    }

    @Test
    void aHandleThatNoIndexTakesKeepsNobodyElseFromBeingFound(@TempDir Path folder) throws IOException {
        try (var index = PartnerIndex.open(folder, "store")) {
            var other = Crowd.relationship("brand", 1);
            keep(index, List.of(Crowd.called("brand", 2, "Zoé", "zoe")));
            var grown = Crowd.called("brand", 2, "Zoé", "z ".repeat(10) + "o".repeat(40_000));
            var named = Crowd.called("brand", 3, "o".repeat(40_000), "zoe3");
            keep(index, List.of(other, grown, named, Crowd.relationship("brand", 4)));
            assertThat(index.<Integer>read(searcher -> searcher.getIndexReader().numDocs())).isEqualTo(2);
            assertThat(index.isOpen()).isTrue();
        }
    }

    @Test
    void aNameOneLetterAwayIsFoundHoweverManyOtherBrandsHave(@TempDir Path folder) throws IOException {
        try (var index = PartnerIndex.open(folder, "store")) {
            var theirs = new ArrayList<Relationship>();
            for (char letter = 'a'; letter <= 'z'; letter++) {
                theirs.add(Crowd.called("large", letter, "m" + letter + "rtin", "first" + letter));
                theirs.add(Crowd.called("large", 200 + letter, "ma" + letter + "tin", "second" + letter));
                theirs.add(Crowd.called("large", 400 + letter, "mar" + letter + "in", "third" + letter));
            }
            theirs.add(Crowd.called("small", 1, "martiz", "fourth"));
            keep(index, theirs);
            var here = new BooleanQuery.Builder()
                .add(new TypedWords("martin", List.of()).almostNames(), BooleanClause.Occur.MUST)
                .add(new TermQuery(new Term(Fields.BRAND, "small")), BooleanClause.Occur.FILTER)
                .build();
            assertThat(index.<Integer>read(searcher -> searcher.count(here))).isEqualTo(1);
        }
    }

    @Test
    void aFirstIndexWhoseProcessWasKilledIsComparedAndNotMadeAgain(@TempDir Path folder) throws IOException {
        Path left = folder.resolve("left");
        try (var index = PartnerIndex.open(folder.resolve("search"), "store")) {
            var known = Crowd.relationship("brand", 1);
            index.keep(List.of(known.id()), List.of(known), LocalDate.EPOCH);
            index.commit();
            FileSystemUtils.copyRecursively(folder.resolve("search"), left);
        }

        try (var index = PartnerIndex.open(left, "store")) {
            assertThat(index.wasWhole()).isFalse();
            assertThat(index.<Integer>read(searcher -> searcher.getIndexReader().numDocs())).isEqualTo(1);
        }
    }

    @Test
    void anIndexOfAnotherFormIsMadeAgain(@TempDir Path folder) throws IOException {
        try (var index = PartnerIndex.open(folder, "store")) {
            keep(index, List.of(Crowd.relationship("brand", 1)));
            index.commit();
        }
        try (var writer = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("form", "another", "store", "store", "clean", "clean").entrySet());
        }

        try (var index = PartnerIndex.open(folder, "store")) {
            assertThat(index.wasWhole()).isFalse();
            assertThat(index.<Integer>read(searcher -> searcher.getIndexReader().numDocs())).isZero();
        }
    }
}
