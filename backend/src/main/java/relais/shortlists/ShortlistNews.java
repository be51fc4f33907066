package relais.shortlists;

import java.util.List;
import org.springframework.data.annotation.TypeAlias;
import relais.platform.news.News;

/** What happened with a shortlist. */
public sealed interface ShortlistNews extends News {
    /** Which one, and who acted. */
    About about();

    /** The ids that a listener needs, and who acted. */
    record About(String brandId, String shortlistId, String campaignId, String actorId) {}

    @TypeAlias("shortlist-begun")
    record Begun(About about) implements ShortlistNews {}

    @TypeAlias("shortlist-partners-added")
    record PartnersAdded(About about, List<String> partners) implements ShortlistNews {
        public PartnersAdded {
            partners = List.copyOf(partners);
        }
    }

    @TypeAlias("shortlist-partner-removed")
    record PartnerRemoved(About about, String partnerId) implements ShortlistNews {}

    @TypeAlias("shortlist-moved")
    record Moved(About about, Phase.Name to) implements ShortlistNews {}

    @TypeAlias("shortlist-shown")
    record ShownToClient(About about, int number, String showingId) implements ShortlistNews {}

    /** Somebody is to have a letter with a link. */
    @TypeAlias("shortlist-guest-invited")
    record GuestInvited(About about, String guestId) implements ShortlistNews {}

    @TypeAlias("shortlist-guest-withdrawn")
    record GuestWithdrawn(About about, String guestId) implements ShortlistNews {}

    @TypeAlias("shortlist-guest-let-in")
    record GuestLetIn(About about, String guestId) implements ShortlistNews {}

    /** A further link was handed out. */
    @TypeAlias("shortlist-guest-link-made")
    record GuestLinkMade(About about, String guestId) implements ShortlistNews {}

    @TypeAlias("shortlist-guest-opened")
    record GuestOpened(About about, String guestId) implements ShortlistNews {}

    /** The client's answers can be read. */
    @TypeAlias("shortlist-guest-answered")
    record GuestAnswered(About about, String guestId) implements ShortlistNews {}

    /** People of the list came into the campaign. */
    @TypeAlias("shortlist-taken")
    record Taken(About about, List<String> collaborations) implements ShortlistNews {
        public Taken {
            collaborations = List.copyOf(collaborations);
        }
    }
}
