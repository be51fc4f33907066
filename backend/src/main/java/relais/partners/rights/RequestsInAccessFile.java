package relais.partners.rights;

import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import relais.partners.AbsorbedRecords;
import relais.partners.AccessFilePart;

/** What the person asked about their data, and what this brand answered; of requests that are surely theirs. */
@Component
class RequestsInAccessFile implements AccessFilePart {

    private static final int LOOKED_AT = 10_000;

    private final RightsRequests requests;
    private final AbsorbedRecords records;

    RequestsInAccessFile(RightsRequests requests, AbsorbedRecords records) {
        this.requests = requests;
        this.records = records;
    }

    @Override
    public Flux<Piece> of(String brandId, String partnerId) {
        return records.idsOf(brandId, partnerId).flatMapMany(ids ->
            requests.of(brandId, LOOKED_AT).flatMapIterable(request ->
                request
                    .caseOf(brandId)
                    .filter(_ -> ids.stream().anyMatch(id -> request.isSurely(brandId, id)))
                    .map(theirs -> List.of(told(request, theirs)))
                    .orElse(List.of())
            )
        );
    }

    /** One request with this brand's answer. */
    static Piece told(RightsRequest request, RightsRequest.Case theirs) {
        var what = new Document("askedAt", request.askedAt().toString())
            .append("email", request.email())
            .append("asks", request.asks().stream().map(Enum::name).toList())
            .append("words", request.words());
        var answer = theirs.answer();
        return new Piece(
            "rights_requests",
            answer == null ? what : what.append("answeredAt", answer.at().toString()).append("answer", answer.words())
        );
    }
}
