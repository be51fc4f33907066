package relais.partners;

import org.springframework.data.annotation.TypeAlias;
import relais.platform.news.News;

/** What happened to a merge. */
public sealed interface MergeNews extends News {
    String brandId();

    String actorId();

    @TypeAlias("merge-begun")
    record MergeBegun(String brandId, String keptId, String absorbedId, String actorId) implements MergeNews {}

    @TypeAlias("merge-finished")
    record MergeFinished(String brandId, String keptId, String absorbedId, String actorId) implements MergeNews {}

    @TypeAlias("merge-undo-begun")
    record UndoBegun(String brandId, String keptId, String absorbedId, String actorId) implements MergeNews {}

    @TypeAlias("merge-undo-finished")
    record UndoFinished(String brandId, String keptId, String absorbedId, String actorId) implements MergeNews {}
}
