package ai.halo.persistence.log;

import ai.halo.domain.Json;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids, enums and numbers as JSON and back. A text has no place in the log and is refused. */
final class PayloadValue {

    static Json json(@Nullable Object value) {
        return switch (value) {
            case null -> Json.Null.NULL;
            case UUID id -> Json.text(id.toString());
            case Enum<?> word -> Json.text(word.name().toLowerCase(Locale.ROOT));
            case Integer number -> Json.number(number);
            case Long number -> Json.number(number);
            case Boolean truth -> Json.bool(truth);
            case Record id when id.getClass().getRecordComponents().length == 1 ->
                    json(Components.valueOf(id.getClass().getRecordComponents()[0], id));
            default ->
                    throw new IllegalArgumentException(
                            "an event carries ids, enums and numbers only, not a "
                                    + value.getClass().getSimpleName());
        };
    }

    static @Nullable Object value(Json json, Class<?> type) {
        if (json == Json.Null.NULL) {
            return null;
        }
        if (type.isRecord()) {
            var inner = type.getRecordComponents()[0].getType();
            return Components.record(type, value(json, inner));
        }
        return switch (json) {
            case Json.Num(var number) -> number(number, type);
            case Json.Bool(var truth) -> truth;
            case Json.Text(var text) ->
                    type == UUID.class ? UUID.fromString(text) : word(text, type);
            case Json.Null _, Json.Arr _, Json.Obj _ ->
                    throw new IllegalArgumentException("no " + type + " in " + json.compact());
        };
    }

    private static Object number(BigDecimal number, Class<?> type) {
        return type == int.class || type == Integer.class
                ? (Object) number.intValueExact()
                : (Object) number.longValueExact();
    }

    private static Object word(String text, Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equalsIgnoreCase(text))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no " + type + " called " + text));
    }

    private PayloadValue() {}
}
