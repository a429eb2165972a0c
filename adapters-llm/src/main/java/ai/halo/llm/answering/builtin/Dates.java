package ai.halo.llm.answering.builtin;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as people read them. */
final class Dates {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private Dates() {}

    static boolean isDate(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}(T.*)?");
    }

    /** "24 November 2026" for an ISO 8601 date or time, every other text as it is. */
    static String read(String text) {
        if (!isDate(text)) {
            return text;
        }
        try {
            LocalDate day =
                    text.contains("T")
                            ? OffsetDateTime.parse(text).toLocalDate()
                            : LocalDate.parse(text);
            return DAY.format(day);
        } catch (DateTimeException notADate) {
            return text;
        }
    }
}
