package ai.halo.domain.agent;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How a thing lights up, where that is not as usual: how many milliseconds, and scrolling. */
public record HighlightOptions(@Nullable Integer duration, @Nullable Boolean scroll) {

    public static final int MAX_DURATION = 600_000;
    public static final HighlightOptions AS_USUAL = new HighlightOptions(null, null);

    private static final BigDecimal LONGEST = BigDecimal.valueOf(MAX_DURATION);

    public static HighlightOptions of(Json value) {
        return switch (value) {
            case Json.Null _ -> AS_USUAL;
            case Json.Obj options ->
                    new HighlightOptions(
                            duration(options.at("duration")), scroll(options.at("scroll")));
            case Json.Bool _, Json.Num _, Json.Text _, Json.Arr _ ->
                    throw new InvalidValue("options", "must be an object");
        };
    }

    /** Only what is not as usual; nothing else of what was sent. */
    public Json.Obj json() {
        Json.Obj json = Json.object();
        if (duration != null) {
            json = json.with("duration", Json.number((long) duration));
        }
        return scroll == null ? json : json.with("scroll", Json.bool(scroll));
    }

    private static @Nullable Integer duration(Json value) {
        return switch (value) {
            case Json.Null _ -> null;
            case Json.Num(var number) when allowed(number) -> number.intValue();
            case Json.Num _, Json.Bool _, Json.Text _, Json.Arr _, Json.Obj _ ->
                    throw new InvalidValue(
                            "options.duration",
                            "must be a whole number between 0 and %,d".formatted(MAX_DURATION));
        };
    }

    private static boolean allowed(BigDecimal number) {
        return number.signum() >= 0
                && number.compareTo(LONGEST) <= 0
                && number.stripTrailingZeros().scale() <= 0;
    }

    private static @Nullable Boolean scroll(Json value) {
        return switch (value) {
            case Json.Null _ -> null;
            case Json.Bool(var scroll) -> scroll;
            case Json.Num _, Json.Text _, Json.Arr _, Json.Obj _ ->
                    throw new InvalidValue("options.scroll", "must be true or false");
        };
    }
}
