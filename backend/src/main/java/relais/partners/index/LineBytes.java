package relais.partners.index;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import relais.partners.Account;
import relais.partners.AskingPrice;
import relais.partners.Availability;
import relais.partners.DoNotContact;
import relais.partners.Engagement;
import relais.partners.Figures;
import relais.partners.Handle;
import relais.partners.LightColour;
import relais.partners.Lights;
import relais.partners.MetricSource;
import relais.partners.Network;
import relais.partners.PartnerKind;
import relais.partners.PartnerLine;
import relais.partners.PartnerQuery.Measure;
import relais.partners.PartnerQuery.Order.By;
import relais.partners.Rate;
import relais.partners.RelationshipStage;
import relais.partners.Reliability;
import relais.partners.Reliability.Answers;
import relais.partners.Reliability.Deliveries;
import relais.platform.Money;

/** Lines of the grid in few bytes, kept beside each entry: a page is read without asking the store. */
final class LineBytes {

    private static final LightColour[] COLOURS = LightColour.values();
    private static final Network[] NETWORKS = Network.values();
    private static final RelationshipStage[] STAGES = RelationshipStage.values();
    private static final PartnerKind[] KINDS = PartnerKind.values();
    private static final Engagement.Variant[] VARIANTS = Engagement.Variant.values();
    private static final MetricSource.Kind[] SOURCES = MetricSource.Kind.values();

    private static final Availability.Word[] SAID = Availability.Word.values();
    private static final AskingPrice.Basis[] BASES = AskingPrice.Basis.values();

    /** Changes whenever another release wrote other lines, or knew other orders: the index is then made again. */
    static final int FORM = Arrays.deepHashCode(new Object[] {
        2,
        Fields.ALIKE,
        names(COLOURS),
        names(NETWORKS),
        names(STAGES),
        names(KINDS),
        names(VARIANTS),
        names(SOURCES),
        names(SAID),
        names(BASES),
        "own fields",
        names(Measure.values()),
        names(By.values()),
    });

    private LineBytes() {}

    static BytesRef write(PartnerLine line) {
        var bytes = new ByteArrayOutputStream(512);
        try (var out = new DataOutputStream(bytes)) {
            write(line, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BytesRef(bytes.toByteArray());
    }

    static PartnerLine read(BytesRef bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes.bytes, bytes.offset, bytes.length))) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PartnerLine line, DataOutputStream out) throws IOException {
        out.writeUTF(line.partnerId());
        out.writeUTF(line.displayName());
        out.writeByte(
            line
                .kinds()
                .stream()
                .mapToInt(kind -> 1 << kind.ordinal())
                .sum()
        );
        word(line.country(), out);
        word(line.audienceCountry(), out);
        words(line.categories(), out);
        words(line.tags(), out);
        out.writeShort(line.accounts().size());
        for (Account account : line.accounts()) {
            account(account, out);
        }
        lights(line.lights(), out);
        out.writeByte(line.stage().ordinal());
        word(line.ownerId(), out);
        out.writeLong(line.lastContact() == null ? Long.MIN_VALUE : line.lastContact().toEpochMilli());
        day(line.nextDue(), out);
        out.writeBoolean(line.doNotContact());
        closed(line.closed(), out);
        asks(line.asks(), out);
        availability(line.availability(), out);
        reliability(line.reliability(), out);
        FieldBytes.write(line.fields(), out);
    }

    private static PartnerLine read(DataInputStream in) throws IOException {
        return new PartnerLine(
            in.readUTF(),
            in.readUTF(),
            kinds(in.readByte()),
            word(in),
            word(in),
            words(in),
            words(in),
            accounts(in),
            lights(in),
            STAGES[in.readByte()],
            word(in),
            instant(in.readLong()),
            day(in),
            in.readBoolean(),
            in.readBoolean() ? closed(in) : null,
            asks(in),
            in.readBoolean() ? availability(in) : null,
            in.readBoolean() ? reliability(in) : null,
            FieldBytes.read(in)
        );
    }

    private static void closed(@Nullable DoNotContact closed, DataOutputStream out) throws IOException {
        out.writeBoolean(closed != null);
        if (closed != null) {
            out.writeUTF(closed.reason());
            day(closed.until(), out);
            out.writeUTF(closed.by());
            out.writeLong(closed.at().toEpochMilli());
            word(closed.objectionId(), out);
        }
    }

    private static DoNotContact closed(DataInputStream in) throws IOException {
        return new DoNotContact(in.readUTF(), day(in), in.readUTF(), Instant.ofEpochMilli(in.readLong()), word(in));
    }

    private static void asks(List<AskingPrice> asks, DataOutputStream out) throws IOException {
        out.writeByte(asks.size());
        for (AskingPrice asking : asks) {
            Rate rate = asking.rate();
            out.writeByte(rate.network().ordinal());
            out.writeUTF(rate.format());
            money(rate.price(), out);
            out.writeUTF(rate.from());
            day(rate.on(), out);
            out.writeByte(asking.basis() == null ? -1 : asking.basis().ordinal());
            if (asking.basis() != null && asking.perThousand() != null) {
                money(asking.perThousand(), out);
                out.writeLong(asking.counted());
            }
        }
    }

    private static List<AskingPrice> asks(DataInputStream in) throws IOException {
        int count = in.readByte();
        var asks = new ArrayList<AskingPrice>(count);
        for (int i = 0; i < count; i++) {
            var rate = new Rate(NETWORKS[in.readByte()], in.readUTF(), money(in), in.readUTF(), someDay(in));
            int basis = in.readByte();
            asks.add(
                basis < 0
                    ? new AskingPrice(rate, null, null, 0)
                    : new AskingPrice(rate, money(in), BASES[basis], in.readLong())
            );
        }
        return asks;
    }

    private static void money(Money money, DataOutputStream out) throws IOException {
        out.writeUTF(money.amount().toPlainString());
        out.writeUTF(money.currency().getCurrencyCode());
    }

    private static Money money(DataInputStream in) throws IOException {
        return new Money(new BigDecimal(in.readUTF()), Currency.getInstance(in.readUTF()));
    }

    private static void availability(@Nullable Availability said, DataOutputStream out) throws IOException {
        out.writeBoolean(said != null);
        if (said != null) {
            out.writeByte(said.word().ordinal());
            day(said.from(), out);
            day(said.until(), out);
            out.writeUTF(said.note());
            out.writeUTF(said.saidBy());
            day(said.saidOn(), out);
            out.writeUTF(said.by());
            out.writeLong(said.at().toEpochMilli());
        }
    }

    private static Availability availability(DataInputStream in) throws IOException {
        return new Availability(
            SAID[in.readByte()],
            day(in),
            day(in),
            in.readUTF(),
            in.readUTF(),
            someDay(in),
            in.readUTF(),
            Instant.ofEpochMilli(in.readLong())
        );
    }

    private static void reliability(@Nullable Reliability counted, DataOutputStream out) throws IOException {
        out.writeBoolean(counted != null);
        if (counted != null) {
            Deliveries made = counted.deliveries();
            out.writeBoolean(made != null);
            if (made != null) {
                out.writeInt(made.finished());
                out.writeInt(made.onTime());
                out.writeInt(made.versions());
            }
            Answers answers = counted.answers();
            out.writeBoolean(answers != null);
            if (answers != null) {
                out.writeInt(answers.theirCount());
                minutes(answers.theirMinutes(), out);
                out.writeInt(answers.ourCount());
                minutes(answers.ourMinutes(), out);
            }
        }
    }

    private static Reliability reliability(DataInputStream in) throws IOException {
        Deliveries made = in.readBoolean() ? new Deliveries(in.readInt(), in.readInt(), in.readInt()) : null;
        Answers answers = in.readBoolean() ? new Answers(in.readInt(), minutes(in), in.readInt(), minutes(in)) : null;
        return new Reliability(made, answers);
    }

    private static void minutes(@Nullable Long minutes, DataOutputStream out) throws IOException {
        out.writeLong(minutes == null ? Long.MIN_VALUE : minutes);
    }

    private static @Nullable Long minutes(DataInputStream in) throws IOException {
        long minutes = in.readLong();
        return minutes == Long.MIN_VALUE ? null : minutes;
    }

    private static LocalDate someDay(DataInputStream in) throws IOException {
        return Objects.requireNonNullElse(day(in), LocalDate.EPOCH);
    }

    private static void account(Account account, DataOutputStream out) throws IOException {
        Handle handle = account.handle();
        out.writeByte(handle.network().ordinal());
        out.writeUTF(handle.typed());
        word(handle.normal().equals(handle.typed()) ? null : handle.normal(), out);
        out.writeBoolean(handle.isName());
        Account.Latest latest = account.latest();
        out.writeBoolean(latest != null);
        if (latest != null) {
            figures(latest.figures(), out);
            Engagement engagement = latest.engagement();
            out.writeByte(engagement == null ? -1 : engagement.variant().ordinal());
            out.writeDouble(engagement == null ? 0 : engagement.rate());
            day(latest.on(), out);
            out.writeByte(latest.source().kind().ordinal());
            out.writeUTF(latest.source().name());
        }
    }

    private static List<Account> accounts(DataInputStream in) throws IOException {
        int count = in.readShort();
        var accounts = new ArrayList<Account>(count);
        for (int i = 0; i < count; i++) {
            Network network = NETWORKS[in.readByte()];
            String typed = in.readUTF();
            String normal = word(in);
            var handle = new Handle(network, typed, normal == null ? typed : normal, in.readBoolean());
            accounts.add(new Account(handle, in.readBoolean() ? latest(in) : null));
        }
        return accounts;
    }

    private static Account.Latest latest(DataInputStream in) throws IOException {
        Figures figures = figures(in);
        int variant = in.readByte();
        double rate = in.readDouble();
        var engagement = variant < 0 ? null : new Engagement(rate, VARIANTS[variant]);
        LocalDate on = day(in);
        return new Account.Latest(
            figures,
            engagement,
            on == null ? LocalDate.EPOCH : on,
            new MetricSource(SOURCES[in.readByte()], in.readUTF())
        );
    }

    private static void figures(Figures figures, DataOutputStream out) throws IOException {
        out.writeLong(figures.followers() == null ? Long.MIN_VALUE : figures.followers());
        number(figures.views(), out);
        number(figures.likes(), out);
        number(figures.comments(), out);
        number(figures.shares(), out);
        number(figures.engagements(), out);
        number(figures.statedRate(), out);
    }

    private static Figures figures(DataInputStream in) throws IOException {
        long followers = in.readLong();
        return new Figures(
            followers == Long.MIN_VALUE ? null : followers,
            number(in),
            number(in),
            number(in),
            number(in),
            number(in),
            number(in)
        );
    }

    private static void lights(Lights lights, DataOutputStream out) throws IOException {
        for (LightColour colour : lights.colours()) {
            out.writeByte(colour.ordinal());
        }
        out.writeBoolean(lights.confirmed());
        day(lights.expiresOn(), out);
    }

    private static Lights lights(DataInputStream in) throws IOException {
        return new Lights(
            COLOURS[in.readByte()],
            COLOURS[in.readByte()],
            COLOURS[in.readByte()],
            COLOURS[in.readByte()],
            COLOURS[in.readByte()],
            in.readBoolean(),
            day(in)
        );
    }

    private static void number(@Nullable Double value, DataOutputStream out) throws IOException {
        out.writeDouble(value == null ? Double.NaN : value);
    }

    private static @Nullable Double number(DataInputStream in) throws IOException {
        double value = in.readDouble();
        return Double.isNaN(value) ? null : value;
    }

    private static void day(@Nullable LocalDate day, DataOutputStream out) throws IOException {
        out.writeInt(day == null ? Integer.MIN_VALUE : Math.toIntExact(day.toEpochDay()));
    }

    private static @Nullable LocalDate day(DataInputStream in) throws IOException {
        int day = in.readInt();
        return day == Integer.MIN_VALUE ? null : LocalDate.ofEpochDay(day);
    }

    private static @Nullable Instant instant(long millis) {
        return millis == Long.MIN_VALUE ? null : Instant.ofEpochMilli(millis);
    }

    private static void word(@Nullable String word, DataOutputStream out) throws IOException {
        out.writeBoolean(word != null);
        if (word != null) {
            out.writeUTF(word);
        }
    }

    private static @Nullable String word(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }

    private static void words(List<String> words, DataOutputStream out) throws IOException {
        out.writeShort(words.size());
        for (String word : words) {
            out.writeUTF(word);
        }
    }

    private static List<String> words(DataInputStream in) throws IOException {
        int count = in.readShort();
        var words = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            words.add(in.readUTF());
        }
        return words;
    }

    private static Set<PartnerKind> kinds(int bits) {
        var kinds = EnumSet.noneOf(PartnerKind.class);
        for (PartnerKind kind : KINDS) {
            if ((bits & (1 << kind.ordinal())) != 0) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private static Object[] names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toArray();
    }
}
