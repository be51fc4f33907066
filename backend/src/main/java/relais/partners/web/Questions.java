package relais.partners.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import relais.partners.PartnerFacet;
import relais.partners.PartnerQuery;
import relais.partners.PartnerQuery.Measure;
import relais.wire.model.GridQuestion;

/** Reads the grid's question from the words of the wire. */
final class Questions {

    private Questions() {}

    /** @param zone in which the brand counts its days */
    static PartnerQuery read(GridQuestion asked, ZoneId zone) {
        String words = asked.getQ();
        PartnerQuery query = PartnerQuery.everybody()
            .saying(words == null ? "" : words.strip())
            .between(Measure.FOLLOWERS, asked.getFollowersMin(), asked.getFollowersMax())
            .between(Measure.ENGAGEMENT, asked.getEngagementMin(), asked.getEngagementMax())
            .between(Measure.VIEWS, asked.getViewsMin(), asked.getViewsMax())
            .between(Measure.PRICE, asked.getPriceMin(), asked.getPriceMax())
            .between(Measure.LAST_CONTACT, begin(asked.getContactFrom(), zone), end(asked.getContactTo(), zone));
        for (String filter : asked.getFilter()) {
            query = FieldQuestions.isFilter(filter) ? query : narrowed(query, filter);
        }
        return sorted(query, FieldQuestions.isSort(asked.getSort()) ? null : asked.getSort());
    }

    /** {@code FACET:value}, or {@code -FACET:value} to leave those out. */
    private static PartnerQuery narrowed(PartnerQuery query, String filter) {
        boolean out = filter.startsWith("-");
        int colon = filter.indexOf(':');
        PartnerFacet facet = PartnerFacet.valueOf(filter.substring(out ? 1 : 0, colon));
        String value = filter.substring(colon + 1);
        return out ? query.without(facet, value) : query.only(facet, value);
    }

    private static PartnerQuery sorted(PartnerQuery query, @Nullable String sort) {
        if (sort == null) {
            return query.words().isEmpty() ? query : query.sorted(PartnerQuery.Order.By.RELEVANCE, true);
        }
        boolean descending = sort.startsWith("-");
        String by = descending ? sort.substring(1) : sort;
        return query.sorted(
            PartnerQuery.Order.By.valueOf(by.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT)),
            descending
        );
    }

    static Set<PartnerFacet> facets(@Nullable List<relais.wire.model.PartnerFacet> asked) {
        var facets = EnumSet.noneOf(PartnerFacet.class);
        if (asked != null) {
            asked.forEach(facet -> facets.add(PartnerFacet.valueOf(facet.name())));
        }
        return facets;
    }

    private static @Nullable Long begin(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    /** The last moment of the day. */
    private static @Nullable Long end(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli() - 1;
    }
}
