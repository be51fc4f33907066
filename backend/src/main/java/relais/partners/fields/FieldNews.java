package relais.partners.fields;

import org.springframework.data.annotation.TypeAlias;
import relais.platform.news.News;

/** What became of a brand's own fields; the journal keeps who and when. */
sealed interface FieldNews extends News {
    @TypeAlias("field-defined")
    record FieldDefined(String brandId, String fieldId, String actorId) implements FieldNews {}

    @TypeAlias("field-changed")
    record FieldChanged(String brandId, String fieldId, String actorId) implements FieldNews {}

    @TypeAlias("field-retired")
    record FieldRetired(String brandId, String fieldId, String actorId) implements FieldNews {}

    @TypeAlias("field-brought-back")
    record FieldBroughtBack(String brandId, String fieldId, String actorId) implements FieldNews {}

    @TypeAlias("fields-ordered")
    record FieldsOrdered(String brandId, String actorId) implements FieldNews {}
}
