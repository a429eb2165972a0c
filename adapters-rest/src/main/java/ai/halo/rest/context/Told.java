package ai.halo.rest.context;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import ai.halo.domain.company.Column;
import ai.halo.domain.company.TraitSchema;
import ai.halo.domain.company.Traits;
import ai.halo.rest.web.Fields;
import ai.halo.rest.web.Problem;
import ai.halo.rest.web.Timestamps;
import io.micronaut.http.HttpStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** What users and companies have in common on the wire: their size, their traits, their refusal. */
public final class Told {

    private Told() {}

    /** The traits of a call, once they are small enough together with its context. */
    public static Json.Obj traits(Fields body, int maxBytes) {
        Json.Obj traits = body.object("traits");
        int bytes = (traits.isEmpty() ? 0 : traits.bytes()) + contextBytes(body);
        if (bytes > maxBytes) {
            throw new InvalidValue(
                    "traits",
                    "and context must have at most %,d bytes together".formatted(maxBytes));
        }
        return traits;
    }

    private static int contextBytes(Fields body) {
        Json.Obj context = body.object("context");
        return context.isEmpty() ? 0 : context.bytes();
    }

    public static Problem reserved(List<String> keys) {
        return Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "reserved_keys",
                        "These traits are reserved and cannot be set: " + String.join(", ", keys))
                .with("reserved_keys", Json.texts(keys));
    }

    /** The record with its columns at the top and everything else in {@code custom_fields}. */
    public static Json.Obj with(Json.Obj subject, Traits traits, TraitSchema schema) {
        var winners = traits.winners();
        Json.Obj told = subject;
        for (Column column : schema.columns()) {
            var trait = winners.remove(column.name());
            told =
                    told.with(
                            column.name(),
                            trait == null ? Json.Null.NULL : value(column, trait.value()));
        }
        Json.Obj custom = Json.object();
        for (var trait : winners.values()) {
            custom = custom.with(trait.name(), trait.value());
        }
        return told.with("custom_fields", custom);
    }

    private static Json value(Column column, Json value) {
        return column.kind() == Column.Kind.TIME && value instanceof Json.Text(var time)
                ? Timestamps.of(moment(time))
                : value;
    }

    private static Instant moment(String time) {
        return time.contains("T")
                ? OffsetDateTime.parse(time).toInstant()
                : LocalDate.parse(time).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
