package ai.halo.domain.outreach;

import ai.halo.domain.Json;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The steps of a series that only wait: {@code {type: "wait", hours|days|weeks: N}}. */
final class Wait {

    private static final BigDecimal LONGEST = BigDecimal.valueOf(1_000);

    private Wait() {}

    /** Null for a step of another kind. */
    static @Nullable Duration of(Json step) {
        if (!(step instanceof Json.Obj fields) || !fields.at("type").equals(Json.text("wait"))) {
            return null;
        }
        return Duration.ofHours(in(fields, "hours"))
                .plusDays(in(fields, "days"))
                .plusDays(7 * in(fields, "weeks"));
    }

    private static long in(Json.Obj step, String unit) {
        return step.at(unit) instanceof Json.Num(var number)
                ? number.max(BigDecimal.ZERO).min(LONGEST).longValue()
                : 0;
    }
}
