package relais.partners;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into cells of one row; null leaves a cell as it is.
 *
 * @param ownerId empty for nobody
 */
public record Cells(@Nullable String ownerId, @Nullable List<String> tags) {
    PartnerSheet over(PartnerSheet sheet) {
        PartnerSheet owned = ownerId == null ? sheet : sheet.ownedBy(ownerId.isEmpty() ? null : ownerId);
        return tags == null ? owned : owned.tagged(tags);
    }
}
