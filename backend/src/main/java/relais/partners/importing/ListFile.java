package relais.partners.importing;

import relais.partners.importing.sheet.Layout;

/** The file an import reads: where it is kept, how it was called, how the table lies in it. */
public record ListFile(String fileId, String name, Layout layout) {
    ListFile laidOut(Layout layout) {
        return new ListFile(fileId, name, layout);
    }
}
