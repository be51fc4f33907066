package relais.partners.index;

import static org.apache.lucene.document.Field.Store.NO;
import static relais.partners.PartnerFacet.NONE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import relais.partners.Account;
import relais.partners.AskingPrice;
import relais.partners.Availability;
import relais.partners.Contact;
import relais.partners.DoNotContact;
import relais.partners.Figures;
import relais.partners.Folding;
import relais.partners.LightColour;
import relais.partners.Lights;
import relais.partners.Network;
import relais.partners.Note;
import relais.partners.PartnerFacet;
import relais.partners.PartnerLine;
import relais.partners.PartnerQuery.Measure;
import relais.partners.Relationship;
import relais.partners.Reliability;
import relais.partners.Tier;
import relais.platform.Money;

/** What the index keeps of one relationship. */
final class Entry {

    private static final double BILLIONTHS = 1e9;
    private static final double CENTS = 100;

    static final FieldType TEXT = text();

    private final Relationship known;
    private final LocalDate today;
    private final Document entry = new Document();

    private Entry(Relationship known, LocalDate today) {
        this.known = known;
        this.today = today;
    }

    /** The entry of {@code known} as it stands on {@code today}. */
    static Document of(Relationship known, LocalDate today) {
        return new Entry(known, today).written();
    }

    /** Two relationships of one id with the same stamp are the same. */
    static long stamp(long version, long writtenAt) {
        return (writtenAt << 16) | (version & 0xffff);
    }

    /** A measure's value in the whole numbers of the index, which compare alike everywhere. */
    static long measured(Measure measure, Number value) {
        double parts = switch (measure) {
            case ENGAGEMENT -> BILLIONTHS;
            case PRICE -> CENTS;
            case FOLLOWERS, VIEWS, LAST_CONTACT -> 1;
        };
        return Math.round(value.doubleValue() * parts);
    }

    static long magnitude(long followers) {
        return Math.round(1000 * Math.log10(followers + 1.0));
    }

    private Document written() {
        entry.add(new StringField(Fields.ID, known.id(), NO));
        entry.add(new SortedDocValuesField(Fields.ID, new BytesRef(known.id())));
        entry.add(new StringField(Fields.BRAND, known.brandId(), NO));
        entry.add(new NumericDocValuesField(Fields.STAMP, stamp(known.version(), known.updatedAt().toEpochMilli())));
        entry.add(new BinaryDocValuesField(Fields.LINE, LineBytes.write(PartnerLine.of(known, today))));
        names();
        texts();
        sizes();
        facets();
        sorts();
        OwnFields.write(known, entry);
        return entry;
    }

    private void names() {
        words().forEach(word -> entry.add(new StringField(Fields.WORD, word, NO)));
        known.accounts().forEach(account -> entry.add(new StringField(Fields.KEY, account.handle().key(), NO)));
        SharedKeys.terms(known).forEach(term -> entry.add(new StringField(Fields.ALIKE, term, NO)));
    }

    private Stream<String> words() {
        return Stream.concat(
            Arrays.stream(Folding.fold(known.displayName()).split(" ")),
            known
                .accounts()
                .stream()
                .flatMap(account -> handleWords(account.handle().normal()))
        )
            .filter(word -> !word.isEmpty())
            .distinct();
    }

    /** A handle is found by its whole, without its dots, and by each of its parts. */
    private static Stream<String> handleWords(String normal) {
        String folded = Folding.fold(normal);
        return Stream.concat(Stream.of(folded.replace(" ", "")), Arrays.stream(folded.split(" ")));
    }

    private void texts() {
        String bio = known.profile().bio();
        if (!bio.isBlank()) {
            entry.add(new StoredField(Fields.BIO, bio));
        }
        known.notes().forEach(note -> entry.add(new StoredField(Fields.NOTE, note.text())));
        String all = Stream.concat(Stream.of(bio), known.notes().stream().map(Note::text)).collect(
            Collectors.joining("\n")
        );
        if (!all.isBlank()) {
            entry.add(new Field(Fields.FRENCH, all, TEXT));
            entry.add(new Field(Fields.ENGLISH, all, TEXT));
        }
    }

    private void sizes() {
        Map<Network, Account> largest = new EnumMap<>(Network.class);
        known.accounts().forEach(account -> largest.merge(account.handle().network(), account, Entry::larger));
        largest.forEach((network, account) -> {
            size(network, account);
            facet(PartnerFacet.NETWORK, network.name());
        });
        Account best = largest.values().stream().reduce(Entry::larger).orElse(null);
        if (best == null) {
            facet(PartnerFacet.TIER, NONE);
        } else {
            size(null, best);
        }
    }

    private static Account larger(Account one, Account other) {
        return Account.BY_FOLLOWERS.compare(other, one) > 0 ? other : one;
    }

    private static Figures figures(Account account) {
        Account.Latest latest = account.latest();
        return latest == null ? Figures.NONE : latest.figures();
    }

    private void size(@Nullable Network network, Account account) {
        Long followers = account.followers();
        measure(Measure.FOLLOWERS, network, followers);
        measure(Measure.ENGAGEMENT, network, account.engagementRate());
        measure(Measure.VIEWS, network, figures(account).views());
        facet(Fields.facet(PartnerFacet.TIER, network), followers == null ? NONE : Tier.of(followers).name(), "");
        if (network == null && followers != null) {
            number(Fields.MAGNITUDE, magnitude(followers));
        }
    }

    private void measure(Measure measure, @Nullable Network network, @Nullable Number value) {
        if (value != null) {
            number(Fields.measure(measure, network), measured(measure, value));
        }
    }

    private void facets() {
        var profile = known.profile();
        profile.categories().forEach(category -> facet("f.CATEGORY", Folding.fold(category), category));
        known.tags().forEach(tag -> facet("f.TAG", Folding.fold(tag), tag));
        facet(PartnerFacet.COUNTRY, orNone(profile.country()));
        facet(PartnerFacet.AUDIENCE_COUNTRY, orNone(profile.audienceCountry()));
        profile.languages().forEach(language -> facet(PartnerFacet.LANGUAGE, language));
        if (profile.languages().isEmpty()) {
            facet(PartnerFacet.LANGUAGE, NONE);
        }
        facet(PartnerFacet.STAGE, known.standing().stage().name());
        facet(PartnerFacet.OWNER, orNone(known.ownerId()));
        facet(PartnerFacet.AGENCY, orNone(known.agencyId()));
        profile.kinds().forEach(kind -> facet(PartnerFacet.KIND, kind.name()));
        facet(PartnerFacet.DO_NOT_CONTACT, yes(!known.mayBeContacted(today)));
        facet(PartnerFacet.EMAIL, yes(known.contacts().stream().anyMatch(Entry::isEmail)));
        lights(known.standing().lights());
        Availability said = known.casting().availability();
        facet(PartnerFacet.AVAILABILITY, said == null ? NONE : said.on(today).name());
        if (known.doNotContact() != null) {
            trueUntil(known.doNotContact().until());
        }
        if (said != null) {
            trueUntil(said.from() == null ? null : said.from().minusDays(1));
            trueUntil(said.until());
        }
    }

    private void trueUntil(@Nullable LocalDate day) {
        if (day != null && !day.isBefore(today)) {
            entry.add(new LongPoint(Fields.TRUE_UNTIL, day.toEpochDay()));
        }
    }

    private void lights(Lights lights) {
        facet(PartnerFacet.UNIVERSE_LIGHT, lights.universe().name());
        facet(PartnerFacet.REPUTATION_LIGHT, lights.reputation().name());
        facet(PartnerFacet.AUDIENCE_LIGHT, lights.audience().name());
        facet(PartnerFacet.AUTHENTICITY_LIGHT, lights.authenticity().name());
        facet(PartnerFacet.ENGAGEMENT_LIGHT, lights.engagement().name());
        facet(PartnerFacet.ALL_GREEN, yes(lights.colours().stream().allMatch(LightColour.GREEN::equals)));
    }

    private void sorts() {
        text(Fields.NAME, Folding.fold(known.displayName()));
        text(Fields.COUNTRY, known.profile().country());
        text(Fields.AUDIENCE_COUNTRY, known.profile().audienceCountry());
        text(Fields.CATEGORY, first(known.profile().categories()));
        text(Fields.TAG, first(known.tags()));
        text(Fields.OWNER, known.ownerId());
        number(Fields.STAGE, known.standing().stage().ordinal());
        number(Fields.LIGHTS, brightness(known.standing().lights()));
        number(Fields.ADDED, known.origin().at().toEpochMilli());
        if (known.standing().lastContact() != null) {
            number(Measure.LAST_CONTACT.name(), known.standing().lastContact().toEpochMilli());
        }
        day(Fields.NEXT_DUE, known.standing().nextDue());
        DoNotContact closed = known.doNotContact();
        if (closed != null && closed.holds(today)) {
            day(Fields.CLOSED_UNTIL, closed.until() == null ? LocalDate.MAX : closed.until());
        }
        Availability said = known.casting().availability();
        if (said != null && said.on(today) != Availability.Now.OVER) {
            number(Fields.AVAILABILITY, said.on(today).ordinal());
        }
        Reliability.Deliveries made = known.standing().history().proven();
        if (made != null) {
            number(Fields.RELIABILITY, Math.round((1000.0 * made.onTime()) / made.finished()) * 1000 + made.finished());
        }
        prices();
    }

    /** Of several words the first in the alphabet. */
    private static @Nullable String first(Collection<String> words) {
        return words
            .stream()
            .map(Folding::fold)
            .filter(word -> !word.isEmpty())
            .min(Comparator.naturalOrder())
            .orElse(null);
    }

    private void day(String field, @Nullable LocalDate day) {
        if (day != null) {
            number(field, day.toEpochDay());
        }
    }

    /** Of each network, and of the cheapest. */
    private void prices() {
        long cheapest = Long.MAX_VALUE;
        long least = Long.MAX_VALUE;
        for (AskingPrice asking : AskingPrice.from(known)) {
            long price = cents(asking.rate().price());
            long cpm = cents(asking.perThousand());
            price(Measure.PRICE.name(), asking.rate().network(), price);
            price(Fields.CPM, asking.rate().network(), cpm);
            cheapest = Math.min(cheapest, price);
            least = Math.min(least, cpm);
        }
        price(Measure.PRICE.name(), null, cheapest);
        price(Fields.CPM, null, least);
    }

    private void price(String column, @Nullable Network network, long cents) {
        if (cents != Long.MAX_VALUE) {
            number(Fields.of(column, network), cents);
        }
    }

    /** Amounts in other currencies are not compared with euros. */
    private static long cents(@Nullable Money money) {
        return money == null || !money.currency().getCurrencyCode().equals("EUR")
            ? Long.MAX_VALUE
            : money.amount().movePointRight(2).longValue();
    }

    /** First by greens, then by ambers, then by what is only unknown. */
    private static long brightness(Lights lights) {
        return lights
            .colours()
            .stream()
            .mapToLong(
                colour ->
                    switch (colour) {
                        case GREEN -> 1000;
                        case AMBER -> 100;
                        case GREY -> 10;
                        case RED -> 0;
                    }
            )
            .sum();
    }

    private static boolean isEmail(Contact contact) {
        return contact.channel() == Contact.Channel.EMAIL && contact.isUsable();
    }

    private static String yes(boolean is) {
        return is ? PartnerFacet.YES : PartnerFacet.NO;
    }

    private static String orNone(@Nullable String value) {
        return value == null || value.isBlank() ? NONE : value;
    }

    private void facet(PartnerFacet facet, String value) {
        facet(Fields.facet(facet, null), value, "");
    }

    private void facet(String field, String value, String label) {
        entry.add(new StringField(field, Fields.term(known.brandId(), value, label.isEmpty() ? value : label), NO));
    }

    private void number(String field, long value) {
        entry.add(new LongField(field, value, NO));
    }

    private void text(String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            entry.add(new SortedDocValuesField(field, new BytesRef(value)));
        }
    }

    private static FieldType text() {
        var type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }
}
