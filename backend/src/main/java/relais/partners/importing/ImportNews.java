package relais.partners.importing;

import org.springframework.data.annotation.TypeAlias;
import relais.platform.news.News;

/** What happens to an import. One item for each batch, none for each partner. */
public sealed interface ImportNews extends News {
    /** The brand whose import it is. */
    String brandId();

    /** A file came in. */
    @TypeAlias("import-uploaded-news")
    record ImportUploaded(String brandId, String actorId) implements ImportNews {}

    /** Somebody said what the columns mean; the dry run follows. */
    @TypeAlias("import-mapped-news")
    record ImportMapped(String brandId, String actorId, int round) implements ImportNews {}

    /** Somebody started the import; the first batch follows. */
    @TypeAlias("import-started-news")
    record ImportStarted(String brandId, String actorId) implements ImportNews {}

    /** A batch was applied; the next one follows. */
    @TypeAlias("import-batch-applied-news")
    record BatchApplied(String brandId, String actorId, int batchesDone) implements ImportNews {}

    /** Somebody wants it to wait. */
    @TypeAlias("import-paused-news")
    record ImportPaused(String brandId, String actorId) implements ImportNews {}

    /** Somebody wants no more of it. */
    @TypeAlias("import-cancelled-news")
    record ImportCancelled(String brandId, String actorId) implements ImportNews {}

    /** Every row is applied. */
    @TypeAlias("import-finished-news")
    record ImportFinished(String brandId, String actorId) implements ImportNews {}

    /** It could not go on. */
    @TypeAlias("import-failed-news")
    record ImportFailed(String brandId, String why) implements ImportNews {}

    /** Somebody wants it taken back; that follows. */
    @TypeAlias("import-undo-asked-news")
    record UndoAsked(String brandId, String actorId) implements ImportNews {}

    /** It is taken back. */
    @TypeAlias("import-undone-news")
    record ImportUndone(String brandId, String actorId) implements ImportNews {}
}
