package relais.content;

import java.util.Set;

/** One content as its author sees it. */
public record OwnContent(Deliverable content, String brandName, Set<ContentAction> actions) {}
