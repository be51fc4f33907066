package relais.partners.index;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import relais.partners.Account;
import relais.partners.Engagement;
import relais.partners.Figures;
import relais.partners.Handle;
import relais.partners.LightColour;
import relais.partners.Lights;
import relais.partners.MetricSource;
import relais.partners.Network;
import relais.partners.PartnerKind;
import relais.partners.PartnerLine;
import relais.partners.RelationshipStage;

/** Lines of the grid in few bytes, kept beside each entry: a page is read without asking the store. */
final class LineBytes {

    private static final LightColour[] COLOURS = LightColour.values();
    private static final Network[] NETWORKS = Network.values();
    private static final RelationshipStage[] STAGES = RelationshipStage.values();
    private static final PartnerKind[] KINDS = PartnerKind.values();
    private static final Engagement.Variant[] VARIANTS = Engagement.Variant.values();
    private static final MetricSource.Kind[] SOURCES = MetricSource.Kind.values();

    /** Changes whenever lines of another release could not be read: the index is then made again. */
    static final int FORM = Arrays.deepHashCode(new Object[] {
        1,
        Fields.ALIKE,
        names(COLOURS),
        names(NETWORKS),
        names(STAGES),
        names(KINDS),
        names(VARIANTS),
        names(SOURCES),
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
            in.readBoolean()
        );
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
