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
import java.util.function.IntPredicate;
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
        if (known == null || known == Json.Null.NULL) {
            return this == NOT_EXISTS || this == IS_NOT;
        }
        return holdsFor(known, given);
    }

    private boolean holdsFor(Json known, Json given) {
        return switch (this) {
            case EXISTS -> true;
            case NOT_EXISTS -> false;
            case IS -> same(known, given);
            case IS_NOT -> !same(known, given);
            case CONTAINS -> contains(known, given);
            case STARTS_WITH -> folded(known).startsWith(folded(given));
            case IN ->
                    given instanceof Json.Arr(var any)
                            && any.stream().anyMatch(one -> same(known, one));
            case GT -> compare(known, given, order -> order > 0);
            case LT -> compare(known, given, order -> order < 0);
            case BEFORE -> compareTimes(known, given, order -> order < 0);
            case AFTER -> compareTimes(known, given, order -> order > 0);
        };
    }

    private static boolean same(Json known, Json given) {
        BigDecimal a = number(known);
        BigDecimal b = number(given);
        return (a != null && b != null) ? a.compareTo(b) == 0 : folded(known).equals(folded(given));
    }

    private static boolean contains(Json known, Json given) {
        return known instanceof Json.Arr(var items)
                ? items.stream().anyMatch(item -> same(item, given))
                : folded(known).contains(folded(given));
    }

    private static boolean compare(Json known, Json given, IntPredicate wanted) {
        BigDecimal a = number(known);
        BigDecimal b = number(given);
        return a != null && b != null && wanted.test(a.compareTo(b));
    }

    private static boolean compareTimes(Json known, Json given, IntPredicate wanted) {
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
