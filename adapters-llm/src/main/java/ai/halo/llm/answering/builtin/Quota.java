package ai.halo.llm.answering.builtin;

import ai.halo.domain.Json;
import ai.halo.domain.answering.Citation;
import ai.halo.domain.context.ContextEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number of a metric entry: something used, its limit and so what is left, or a plain number. */
final class Quota {

    private static final Pattern NAME =
            Pattern.compile("(.+)_(used|limit|max|total|quota|allowed|left|remaining|available)");

    private static final Set<String> COUNTING =
            Words.stems(
                    "used use using usage left remaining remain available free still limit quota allowance total"
                            + " maximum number count far month allowed spent consumed taken");

    private final ContextEntry entry;
    private final String name;
    private final Map<String, BigDecimal> numbers = new LinkedHashMap<>();

    private Quota(ContextEntry entry, String name) {
        this.entry = entry;
        this.name = name;
    }

    static List<Fact> of(ContextEntry entry) {
        if (!(entry.value() instanceof Json.Obj(var members))) {
            return List.of();
        }
        var quotas = new LinkedHashMap<String, Quota>();
        members.forEach((key, value) -> {
            if (value instanceof Json.Num(var number)) {
                Matcher parts = NAME.matcher(key);
                boolean counted = parts.matches();
                quotas.computeIfAbsent(
                                counted ? parts.group(1) : key, name -> new Quota(entry, name))
                        .numbers
                        .put(counted ? parts.group(2) : "", number);
            }
        });
        var facts = new ArrayList<Fact>();
        quotas.values().forEach(quota -> facts.add(quota.fact()));
        return facts;
    }

    private Fact fact() {
        var also = new LinkedHashSet<>(COUNTING);
        also.addAll(Words.stems(entry.label()));
        return new Fact(
                new Citation.OfContext(entry.key()),
                Words.stems(OwnFacts.words(name)),
                Words.stems(OwnFacts.words(name)),
                also,
                told() + " (" + entry.label() + ").");
    }

    private String told() {
        BigDecimal used = numbers.get("used");
        BigDecimal limit = first("limit", "max", "total", "quota", "allowed");
        BigDecimal left = first("left", "remaining", "available");
        if (left == null && used != null && limit != null) {
            left = limit.subtract(used);
        }
        if (left != null && left.signum() < 0) {
            return "You are %s over your limit: %s of %s are used"
                    .formatted(counted(left.negate()), read(used), read(limit));
        }
        if (left != null && used != null && limit != null) {
            return "You have %s left: %s of %s are used"
                    .formatted(counted(left), read(used), read(limit));
        }
        if (left != null) {
            return "You have " + counted(left) + " left";
        }
        if (used != null || limit != null) {
            return used != null
                    ? "You have used " + counted(used)
                    : "Your limit is " + counted(limit);
        }
        String words = OwnFacts.words(name);
        return words.substring(0, 1).toUpperCase(Locale.ROOT)
                + words.substring(1)
                + ": "
                + read(numbers.get(""));
    }

    private @Nullable BigDecimal first(String... names) {
        for (String one : names) {
            BigDecimal number = numbers.get(one);
            if (number != null) {
                return number;
            }
        }
        return null;
    }

    /** "1 seat", "9 seats", "29 GB of storage". */
    private String counted(@Nullable BigDecimal number) {
        String thing = OwnFacts.words(name);
        Matcher unit = Pattern.compile("(.+) (gb|mb|tb|kb)").matcher(thing);
        if (unit.matches()) {
            return read(number)
                    + " "
                    + unit.group(2).toUpperCase(Locale.ROOT)
                    + " of "
                    + unit.group(1);
        }
        boolean one = number != null && number.compareTo(BigDecimal.ONE) == 0;
        return read(number) + " " + (one ? thing.replaceFirst("(?<=\\p{L}{2})s$", "") : thing);
    }

    private static String read(@Nullable BigDecimal number) {
        if (number == null) {
            return "?";
        }
        BigDecimal plain = number.stripTrailingZeros();
        return String.format(Locale.ENGLISH, "%,." + Math.max(0, plain.scale()) + "f", plain);
    }
}
