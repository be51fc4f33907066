package relais.partners.importing;

import org.jspecify.annotations.Nullable;
import relais.partners.importing.sheet.Layout;
import relais.partners.importing.sheet.Workbook;

/**
 * The file an import reads: where it is kept, how it was called, how the table lies in it.
 *
 * @param workbook absent when the file is a text already
 */
public record ListFile(String fileId, String name, Layout layout, @Nullable Workbook workbook) {}
