package relais.partners.exporting;

import java.util.List;
import java.util.stream.Stream;

/** What the columns of files are called, for tests of other rooms. */
public final class FileColumns {

    private FileColumns() {}

    /** In French, in English, and for programs. */
    public static List<String> names() {
        return SheetColumn.all()
            .stream()
            .flatMap(column -> Stream.of(column.french(), column.english(), column.key()))
            .distinct()
            .toList();
    }
}
