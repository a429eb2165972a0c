package ai.halo.domain.workspace;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a rule compares what is known with what it was given; texts compare without regard to case.
 */
public enum Operator {
    IS,
    IS_NOT,
    CONTAINS,
    STARTS_WITH,
    IN,
    GT,
    LT,
    BEFORE,
    AFTER,
    EXISTS,
    NOT_EXISTS;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Operator of(String wire) {
        for (var operator : values()) {
            if (operator.wire().equals(wire)) {
                return operator;
            }
        }
        throw new InvalidValue(
                "op",
                "must be is, is_not, contains, starts_with, in, gt, lt, before, after, exists or"
                        + " not_exists");
    }

    boolean holds(@Nullable Json known, Json given) {
        boolean missing = known == null || known == Json.Null.NULL;
        return switch (this) {
            case EXISTS -> !missing;
            case NOT_EXISTS -> missing;
            case IS_NOT -> missing || !same(known, given);
            case IS -> !missing && same(known, given);
            case CONTAINS -> !missing && contains(known, given);
            case STARTS_WITH -> !missing && folded(known).startsWith(folded(given));
            case IN ->
                    !missing
                            && given instanceof Json.Arr(var any)
                            && any.stream().anyMatch(one -> same(known, one));
            case GT -> !missing && compare(known, given, order -> order > 0);
            case LT -> !missing && compare(known, given, order -> order < 0);
            case BEFORE -> !missing && compareTimes(known, given, order -> order < 0);
            case AFTER -> !missing && compareTimes(known, given, order -> order > 0);
        };
    }

    private static boolean same(Json known, Json given) {
        BigDecimal a = number(known);
        BigDecimal b = number(given);
        return a != null && b != null ? a.compareTo(b) == 0 : folded(known).equals(folded(given));
    }

    private static boolean contains(Json known, Json given) {
        return known instanceof Json.Arr(var items)
                ? items.stream().anyMatch(item -> same(item, given))
                : folded(known).contains(folded(given));
    }

    private static boolean compare(Json known, Json given, Predicate<Integer> wanted) {
        BigDecimal a = number(known);
        BigDecimal b = number(given);
        return a != null && b != null && wanted.test(a.compareTo(b));
    }

    private static boolean compareTimes(Json known, Json given, Predicate<Integer> wanted) {
        Instant a = time(known.plain());
        Instant b = time(given.plain());
        return a != null && b != null && wanted.test(a.compareTo(b));
    }

    private static String folded(Json value) {
        return value.plain().strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable BigDecimal number(Json value) {
        try {
            return value instanceof Json.Num(var number)
                    ? number
                    : new BigDecimal(value.plain().strip());
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static @Nullable Instant time(String text) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException notATime) {
            return null;
        }
    }
}
