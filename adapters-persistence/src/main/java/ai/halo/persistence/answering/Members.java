package ai.halo.persistence.answering;

import ai.halo.domain.Json;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members of a kept JSON object, as what they were written from. */
record Members(Json.Obj kept) {

    static Members of(Json json) {
        return new Members(json instanceof Json.Obj object ? object : Json.Obj.EMPTY);
    }

    String text(String name) {
        return kept.at(name).plain();
    }

    @Nullable String optional(String name) {
        return kept.at(name) instanceof Json.Text(var text) ? text : null;
    }

    @Nullable Double number(String name) {
        return kept.at(name) instanceof Json.Num(var number) ? (Double) number.doubleValue() : null;
    }

    UUID id(String name) {
        return UUID.fromString(text(name));
    }

    Json.Obj object(String name) {
        return of(kept.at(name)).kept;
    }

    <T> List<T> all(String name, Function<Members, T> reading) {
        return kept.at(name) instanceof Json.Arr(var items)
                ? items.stream().map(Members::of).map(reading).toList()
                : List.of();
    }
}
