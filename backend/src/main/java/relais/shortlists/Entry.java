package relais.shortlists;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on a shortlist: who put them there and why, and what colleagues think.
 *
 * @param why for the team
 * @param pitch for the client
 * @param removedAt since when they are off the list, with all that was said about them
 * @param moves the merges that brought them here, oldest first
 */
public record Entry(
    String id,
    String partnerId,
    By addedBy,
    Instant addedAt,
    String why,
    String pitch,
    List<Vote> votes,
    List<Remark> remarks,
    @Nullable Instant removedAt,
    List<Move> moves,
    @Nullable String collaborationId
) {
    /**
     * The one who is kept stands here for whom they absorbed.
     *
     * @param hidden whether the one who is kept was on the list already, so that this one rests until they are two again
     */
    public record Move(String mergeId, String from, boolean hidden) {}

    public Entry {
        votes = List.copyOf(votes);
        remarks = List.copyOf(remarks);
        moves = List.copyOf(moves);
    }

    static Entry added(String id, String partnerId, By by, String why, Instant now) {
        return new Entry(id, partnerId, by, now, why.strip(), "", List.of(), List.of(), null, List.of(), null);
    }

    /** Whether people see it: neither taken off nor resting behind another. */
    public boolean isHere() {
        return removedAt == null && !isHidden();
    }

    /** Whether this is or was the place of this partner. */
    boolean hasBeen(String whose) {
        return partnerId.equals(whose) || moves.stream().anyMatch(move -> move.from().equals(whose));
    }

    boolean isHidden() {
        return moves.stream().anyMatch(Move::hidden);
    }

    Entry voted(By by, @Nullable Opinion opinion, Instant now) {
        var others = votes.stream().filter(vote -> !vote.by().id().equals(by.id()));
        var own = opinion == null ? Stream.<Vote>empty() : Stream.of(new Vote(by, opinion, now));
        return with(why, pitch, Stream.concat(others, own).toList(), remarks, removedAt);
    }

    Entry remarked(Remark remark) {
        return with(why, pitch, votes, Stream.concat(remarks.stream(), Stream.of(remark)).toList(), removedAt);
    }

    /** Without what this colleague once said. */
    Entry unremarked(String remarkId, String userId) {
        var rest = remarks
            .stream()
            .filter(remark -> !remark.id().equals(remarkId) || !remark.by().id().equals(userId))
            .toList();
        return with(why, pitch, votes, rest, removedAt);
    }

    Entry annotated(String why, String pitch) {
        return with(why.strip(), pitch.strip(), votes, remarks, removedAt);
    }

    Entry removed(@Nullable Instant at) {
        return with(why, pitch, votes, remarks, at);
    }

    Entry taken(String collaborationId) {
        return new Entry(
            id,
            partnerId,
            addedBy,
            addedAt,
            why,
            pitch,
            votes,
            remarks,
            removedAt,
            moves,
            collaborationId
        );
    }

    /** The one who is kept stands here. */
    Entry carried(String to, String mergeId, boolean hidden) {
        var more = new ArrayList<>(moves);
        more.add(new Move(mergeId, partnerId, hidden));
        return moved(to, more);
    }

    /** Whom the merge took away stands here again. */
    Entry back(String mergeId) {
        return moves
            .stream()
            .filter(move -> move.mergeId().equals(mergeId))
            .findFirst()
            .map(move ->
                moved(
                    move.from(),
                    moves
                        .stream()
                        .filter(one -> one != move)
                        .toList()
                )
            )
            .orElse(this);
    }

    private Entry moved(String partnerId, List<Move> moves) {
        return new Entry(
            id,
            partnerId,
            addedBy,
            addedAt,
            why,
            pitch,
            votes,
            remarks,
            removedAt,
            moves,
            collaborationId
        );
    }

    private Entry with(String why, String pitch, List<Vote> votes, List<Remark> remarks, @Nullable Instant removedAt) {
        return new Entry(
            id,
            partnerId,
            addedBy,
            addedAt,
            why,
            pitch,
            votes,
            remarks,
            removedAt,
            moves,
            collaborationId
        );
    }
}
