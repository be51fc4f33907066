package relais.partners;

import static relais.partners.PartnerRefusal.*;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relais.platform.decision.Refusal;

/** All that a colleague can edit of a partner, as one sheet. */
public record PartnerSheet(
    Profile profile,
    List<Contact> contacts,
    List<String> tags,
    List<Rate> rates,
    @Nullable String ownerId,
    @Nullable String agencyId
) {
    /** The same with other tags. */
    PartnerSheet tagged(List<String> tags) {
        return new PartnerSheet(profile, contacts, tags, rates, ownerId, agencyId);
    }

    /** The same in another colleague's care, or nobody's. */
    PartnerSheet ownedBy(@Nullable String ownerId) {
        return new PartnerSheet(profile, contacts, tags, rates, ownerId, agencyId);
    }

    /** The first thing on the sheet that cannot be kept. */
    Optional<Refusal> objection() {
        return Stream.concat(
            Stream.of(
                profile.displayName().isBlank() ? NAME_MISSING : null,
                isCountry(profile.country()) ? null : NOT_A_COUNTRY,
                isCountry(profile.audienceCountry()) ? null : NOT_A_COUNTRY,
                profile.languages().stream().allMatch(PartnerSheet::isLanguage) ? null : NOT_A_LANGUAGE
            ),
            contacts.stream().map(PartnerSheet::objectionTo)
        )
            .filter(java.util.Objects::nonNull)
            .findFirst();
    }

    static @Nullable Refusal objectionTo(Contact contact) {
        if (contact.isUsable()) {
            return null;
        }
        return switch (contact.channel()) {
            case EMAIL -> NOT_AN_EMAIL.with(Map.of("value", contact.value()));
            case PHONE, WHATSAPP -> NOT_A_PHONE.with(Map.of("value", contact.value()));
            case ADDRESS, WEBSITE -> EMPTY_CONTACT;
        };
    }

    private static boolean isCountry(@Nullable String code) {
        return code == null || Countries.isCode(code);
    }

    private static boolean isLanguage(String tag) {
        try {
            return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
        } catch (IllformedLocaleException notATag) {
            return false;
        }
    }
}
