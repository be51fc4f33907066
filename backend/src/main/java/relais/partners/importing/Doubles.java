package relais.partners.importing;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import relais.partners.importing.Told.Choice;
import relais.partners.importing.reading.PartnerRow;

/**
 * Which rows of one file are about the same account, and which of them counts. Some thirty bytes for each account, whatever
 * the rows hold, so that a million of them fit.
 */
final class Doubles {

    /** What another row of the same account means for a row: that one is taken, and it says the same or something else. */
    record Taken(int row, boolean same) {}

    private final Choice choice;
    private final Function<PartnerRow, List<String>> keysOf;
    private long[] keys = new long[1024];
    private int[] slots = new int[1024];
    private int keysUsed;
    private int[] takenRow = new int[512];
    private long[] takenFingerprint = new long[512];
    private double[] takenFollowers = new double[512];
    private int slotsUsed;

    Doubles(Choice choice) {
        this(choice, PartnerRow::keys);
    }

    /** @param keysOf what makes two rows be about the same */
    Doubles(Choice choice, Function<PartnerRow, List<String>> keysOf) {
        this.choice = choice;
        this.keysOf = keysOf;
    }

    void meet(PartnerRow row) {
        List<String> accounts = keysOf.apply(row);
        int slot = slot(accounts);
        if (slot < 0) {
            slot = newSlot();
            take(slot, row);
        } else if (takenFingerprint[slot] != row.fingerprint() && isBetter(slot, row)) {
            take(slot, row);
        }
        for (String account : accounts) {
            put(PartnerRow.hash(account), slot);
        }
    }

    /** How many different accounts were met. */
    int accounts() {
        return keysUsed;
    }

    /** The other row that is taken instead of this one; null when this one is. */
    @Nullable
    Taken instead(PartnerRow row) {
        int slot = slot(keysOf.apply(row));
        return slot < 0 || takenRow[slot] == row.number()
            ? null
            : new Taken(takenRow[slot], takenFingerprint[slot] == row.fingerprint());
    }

    private boolean isBetter(int slot, PartnerRow row) {
        return switch (choice) {
            case FIRST -> false;
            case LAST -> true;
            case LARGEST -> row.followers().doubleValue() > takenFollowers[slot];
        };
    }

    private void take(int slot, PartnerRow row) {
        takenRow[slot] = row.number();
        takenFingerprint[slot] = row.fingerprint();
        takenFollowers[slot] = row.followers().doubleValue();
    }

    private int newSlot() {
        if (slotsUsed == takenRow.length) {
            takenRow = Arrays.copyOf(takenRow, slotsUsed * 2);
            takenFingerprint = Arrays.copyOf(takenFingerprint, slotsUsed * 2);
            takenFollowers = Arrays.copyOf(takenFollowers, slotsUsed * 2);
        }
        return slotsUsed++;
    }

    private int slot(List<String> accounts) {
        for (String account : accounts) {
            int at = find(PartnerRow.hash(account));
            if (slots[at] != 0) {
                return slots[at] - 1;
            }
        }
        return -1;
    }

    /** Where a key is, or where it would go. */
    private int find(long key) {
        int at = (int) key & (keys.length - 1);
        while (slots[at] != 0 && keys[at] != key) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    private void put(long key, int slot) {
        int at = find(key);
        if (slots[at] == 0) {
            keys[at] = key;
            slots[at] = slot + 1;
            keysUsed++;
            if (keysUsed * 2 > keys.length) {
                grow();
            }
        }
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldSlots = slots;
        keys = new long[oldKeys.length * 2];
        slots = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldSlots[i] != 0) {
                int at = find(oldKeys[i]);
                keys[at] = oldKeys[i];
                slots[at] = oldSlots[i];
            }
        }
    }
}
