package relais.shortlists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import relais.collaborations.Collaboration;
import relais.identity.Actor;
import relais.partners.Relationship;

/**
 * A shortlist as one colleague sees it now, with what the brand knows of everybody on it.
 *
 * @param people by partner
 * @param collaborations those of its campaign, by partner
 */
public record SeenShortlist(
    Shortlist list,
    String campaignName,
    Map<String, Relationship> people,
    Map<String, Collaboration> collaborations,
    Actor.Member who,
    LocalDate today,
    Instant now
) {}
