package relais.partners.index;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import relais.partners.FieldValue;

/** The brand's own fields of a line, in few bytes. */
final class FieldBytes {

    private static final byte TEXT = 0;
    private static final byte AMOUNT = 1;
    private static final byte DAY = 2;
    private static final byte CHOICE = 3;
    private static final byte CHOICES = 4;
    private static final byte LINK = 5;

    private FieldBytes() {}

    static void write(Map<String, FieldValue> fields, DataOutputStream out) throws IOException {
        out.writeShort(fields.size());
        for (var field : fields.entrySet()) {
            out.writeUTF(field.getKey());
            write(field.getValue(), out);
        }
    }

    static Map<String, FieldValue> read(DataInputStream in) throws IOException {
        int count = in.readShort();
        var fields = new HashMap<String, FieldValue>();
        for (int i = 0; i < count; i++) {
            fields.put(in.readUTF(), value(in));
        }
        return Map.copyOf(fields);
    }

    private static void write(FieldValue value, DataOutputStream out) throws IOException {
        switch (value) {
            case FieldValue.Text(String text) -> word(TEXT, text, out);
            case FieldValue.Amount(BigDecimal number) -> word(AMOUNT, number.toPlainString(), out);
            case FieldValue.Day(LocalDate day) -> {
                out.writeByte(DAY);
                out.writeLong(day.toEpochDay());
            }
            case FieldValue.Choice(String choiceId) -> word(CHOICE, choiceId, out);
            case FieldValue.Choices(List<String> choiceIds) -> {
                out.writeByte(CHOICES);
                out.writeShort(choiceIds.size());
                for (String choiceId : choiceIds) {
                    out.writeUTF(choiceId);
                }
            }
            case FieldValue.Link(String url) -> word(LINK, url, out);
        }
    }

    private static void word(byte kind, String word, DataOutputStream out) throws IOException {
        out.writeByte(kind);
        out.writeUTF(word);
    }

    private static FieldValue value(DataInputStream in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case TEXT -> new FieldValue.Text(in.readUTF());
            case AMOUNT -> new FieldValue.Amount(new BigDecimal(in.readUTF()));
            case DAY -> new FieldValue.Day(LocalDate.ofEpochDay(in.readLong()));
            case CHOICE -> new FieldValue.Choice(in.readUTF());
            case CHOICES -> choices(in);
            case LINK -> new FieldValue.Link(in.readUTF());
            default -> throw new IOException("No field is of kind " + kind);
        };
    }

    private static FieldValue choices(DataInputStream in) throws IOException {
        int count = in.readShort();
        var choices = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            choices.add(in.readUTF());
        }
        return new FieldValue.Choices(choices);
    }
}
