package relais.content;

import java.util.Set;

/** One content as a colleague sees it: with its names, what stands behind it and what this colleague may do. */
public record ReviewRoom(
    Deliverable content,
    String partnerName,
    String campaignName,
    Backing backing,
    Set<ContentAction> actions
) {}
