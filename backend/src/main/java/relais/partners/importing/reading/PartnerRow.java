package relais.partners.importing.reading;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One person as a row tells them. */
public record PartnerRow(
    int number,
    String displayName,
    List<AccountRow> accounts,
    @Nullable String country,
    @Nullable String city,
    List<String> languages,
    List<String> categories,
    List<String> tags,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String agent,
    @Nullable String bio,
    @Nullable String note,
    @Nullable String availability,
    @Nullable String whatsapp,
    @Nullable String website,
    @Nullable String address,
    List<RateRow> rates,
    @Nullable LocalDate measuredOn,
    List<OwnCell> own
) {
    public PartnerRow {
        accounts = List.copyOf(accounts);
        languages = List.copyOf(languages);
        categories = List.copyOf(categories);
        tags = List.copyOf(tags);
        rates = List.copyOf(rates);
        own = List.copyOf(own);
    }

    /** The keys of all accounts; never empty. */
    public List<String> keys() {
        return accounts
            .stream()
            .map(account -> account.handle().key())
            .toList();
    }

    /** The most followers on any account, or zero. */
    public BigDecimal followers() {
        return accounts
            .stream()
            .map(AccountRow::followers)
            .filter(java.util.Objects::nonNull)
            .max(BigDecimal::compareTo)
            .orElse(BigDecimal.ZERO);
    }

    /** The same for two rows that say the same, whatever their number in the file. */
    public long fingerprint() {
        String told =
            accounts
                .stream()
                .map(account -> account.handle().key() + plain(account) + account.audienceCountry())
                .collect(Collectors.joining("\u0001")) +
            "\u0002" +
            displayName +
            "\u0002" +
            country +
            "\u0002" +
            city +
            languages +
            categories +
            tags +
            email +
            phone +
            agent +
            bio +
            note +
            availability +
            whatsapp +
            website +
            address +
            rates +
            measuredOn +
            (own.isEmpty() ? "" : own);
        return hash(told);
    }

    private static String plain(AccountRow account) {
        TreeMap<Meaning, String> plain = new TreeMap<>();
        account.numbers().forEach((meaning, number) -> plain.put(meaning, number.stripTrailingZeros().toPlainString()));
        return plain.toString();
    }

    /** 64 bits of a text; the same on every machine and after every start. */
    public static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xFF)) * 0x100000001b3L;
        }
        hash ^= hash >>> 32;
        hash *= 0x9E3779B97F4A7C15L;
        return hash ^ (hash >>> 29);
    }
}
