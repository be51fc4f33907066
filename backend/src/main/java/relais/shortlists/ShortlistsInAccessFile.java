package relais.shortlists;

import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import relais.partners.AccessFilePart;

/** Somebody's places on shortlists, what was said of them there, and what clients were shown; of nobody else. */
@Component
class ShortlistsInAccessFile implements AccessFilePart {

    private final Shortlists shortlists;
    private final ReactiveMongoTemplate mongo;

    ShortlistsInAccessFile(Shortlists shortlists, ReactiveMongoTemplate mongo) {
        this.shortlists = shortlists;
        this.mongo = mongo;
    }

    @Override
    public Flux<Piece> of(String brandId, String partnerId) {
        return shortlists.withPartner(brandId, partnerId).concatMap(list -> of(list, partnerId));
    }

    private Flux<Piece> of(Shortlist list, String partnerId) {
        List<Entry> theirs = list
            .entries()
            .stream()
            .filter(entry -> entry.partnerId().equals(partnerId))
            .toList();
        List<String> ids = theirs.stream().map(Entry::id).toList();
        Flux<Piece> places = Flux.fromIterable(theirs).map(entry ->
            new Piece("shortlists", written(entry).append("list", list.name()))
        );
        Flux<Piece> answers = Flux.fromIterable(list.guests())
            .flatMapIterable(guest ->
                guest
                    .said()
                    .filter(answer -> ids.contains(answer.entryId()))
                    .toList()
            )
            .map(answer -> new Piece("shortlist_answers", written(answer).append("list", list.name())));
        Flux<Piece> shown = Flux.fromIterable(list.showings())
            .concatMap(one -> shortlists.showing(list.brandId(), one.showingId()))
            .flatMapIterable(showing ->
                showing
                    .cards()
                    .stream()
                    .filter(card -> ids.contains(card.entryId()))
                    .map(card -> new Piece("shortlist_showings", written(card).append("at", showing.at().toString())))
                    .toList()
            );
        return Flux.concat(places, answers, shown);
    }

    private Document written(Object what) {
        var document = new Document();
        mongo.getConverter().write(what, document);
        return document;
    }
}
