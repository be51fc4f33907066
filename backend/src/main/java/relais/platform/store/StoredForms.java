package relais.platform.store;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** How values without a form of their own in BSON are stored: dates as {@code yyyy-MM-dd}, zones by name. */
final class StoredForms {

    private StoredForms() {}

    static List<Converter<?, ?>> all() {
        return List.of(new DateWriter(), new DateReader(), new ZoneWriter(), new ZoneReader());
    }

    /** A due date is a local date: stored as an instant it would move with the zone of the reader. */
    @WritingConverter
    static class DateWriter implements Converter<LocalDate, String> {

        @Override
        public String convert(LocalDate source) {
            return source.toString();
        }
    }

    @ReadingConverter
    static class DateReader implements Converter<String, LocalDate> {

        @Override
        public LocalDate convert(String source) {
            return LocalDate.parse(source);
        }
    }

    @WritingConverter
    static class ZoneWriter implements Converter<ZoneId, String> {

        @Override
        public String convert(ZoneId source) {
            return source.getId();
        }
    }

    @ReadingConverter
    static class ZoneReader implements Converter<String, ZoneId> {

        @Override
        public ZoneId convert(String source) {
            return ZoneId.of(source);
        }
    }
}
