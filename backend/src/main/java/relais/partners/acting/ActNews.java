package relais.partners.acting;

import org.springframework.data.annotation.TypeAlias;
import relais.platform.news.News;

/** What happens to an act. One item for each batch, none for each partner. */
sealed interface ActNews extends News {
    String brandId();

    String actorId();

    @TypeAlias("act-begun")
    record ActBegun(String brandId, String actorId) implements ActNews {}

    @TypeAlias("act-batch-done")
    record BatchDone(String brandId, String actorId, int batchesDone) implements ActNews {}

    @TypeAlias("act-finished")
    record ActFinished(String brandId, String actorId) implements ActNews {}

    @TypeAlias("act-undo-asked")
    record UndoAsked(String brandId, String actorId) implements ActNews {}

    @TypeAlias("act-batch-undone")
    record BatchUndone(String brandId, String actorId, int batchesUndone) implements ActNews {}

    @TypeAlias("act-taken-back")
    record ActUndone(String brandId, String actorId) implements ActNews {}
}
