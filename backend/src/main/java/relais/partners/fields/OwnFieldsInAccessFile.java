package relais.partners.fields;

import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import relais.partners.AccessFilePart;
import relais.partners.FieldValue;
import relais.partners.Knowing;
import relais.partners.Relationship;

/** What the brand keeps of somebody in fields of its own, by what these and their choices are called. */
@Component
class OwnFieldsInAccessFile implements AccessFilePart {

    private final StoredFields shelf;
    private final Knowing knowing;

    OwnFieldsInAccessFile(StoredFields shelf, Knowing knowing) {
        this.shelf = shelf;
        this.knowing = knowing;
    }

    @Override
    public Flux<Piece> of(String brandId, String partnerId) {
        return knowing
            .relationship(brandId, partnerId)
            .zipWith(shelf.get(brandId))
            .flatMapIterable(both -> told(both.getT1(), both.getT2()));
    }

    private static List<Piece> told(Relationship known, BrandFields fields) {
        return fields
            .fields()
            .stream()
            .filter(field -> known.fields().containsKey(field.id()))
            .map(field ->
                new Piece(
                    "own_fields",
                    new Document("field", field.name()).append("value", words(field, known.fields().get(field.id())))
                )
            )
            .toList();
    }

    static String words(CustomField field, FieldValue value) {
        return switch (value) {
            case FieldValue.Text(String text) -> text;
            case FieldValue.Link(String url) -> url;
            case FieldValue.Day(var day) -> day.toString();
            case FieldValue.Amount(var number) -> (number.toPlainString() + " " + field.unit()).strip();
            case FieldValue.Choice _, FieldValue.Choices _ -> String.join(", ", field.named(value.picks()));
        };
    }
}
