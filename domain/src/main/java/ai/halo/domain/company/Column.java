package ai.halo.domain.company;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A trait with a published name and type; every other trait is a custom field of any type. */
public record Column(String name, Kind kind) {

    /** The published types of columns. */
    public enum Kind {
        TEXT,
        TIME,
        NUMBER,
        BOOLEAN,
        RENEWAL_STATUS,
        TERM
    }

    private static final Set<String> RENEWAL_STATUSES =
            Set.of(
                    "up_for_renewal",
                    "in_progress",
                    "likely_to_renew",
                    "expansion_opportunity",
                    "set_to_cancel",
                    "set_to_cancel_trial",
                    "at_risk",
                    "renewed",
                    "lost");
    private static final Set<String> TERMS = Set.of("monthly", "quarterly", "annual", "bi_annual");

    /** Refuses a value of another type; null clears a column. */
    void check(Json value) {
        String expected =
                switch (kind) {
                    case TEXT -> value instanceof Json.Text ? null : "must be a text";
                    case NUMBER -> value instanceof Json.Num ? null : "must be a number";
                    case BOOLEAN -> value instanceof Json.Bool ? null : "must be true or false";
                    case TIME -> isTime(value) ? null : "must be an ISO 8601 date or time";
                    case RENEWAL_STATUS -> oneOf(RENEWAL_STATUSES, value);
                    case TERM -> oneOf(TERMS, value);
                };
        if (expected != null && value != Json.Null.NULL) {
            throw new InvalidValue("traits." + name, expected);
        }
    }

    private static @Nullable String oneOf(Set<String> words, Json value) {
        return value instanceof Json.Text(var word) && words.contains(word)
                ? null
                : "must be one of " + String.join(", ", words.stream().sorted().toList());
    }

    private static boolean isTime(Json value) {
        return value instanceof Json.Text(var text) && moment(text) != null;
    }

    /** A date counts from its midnight in UTC. */
    static @Nullable Instant moment(String text) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException notATime) {
            return null;
        }
    }
}
