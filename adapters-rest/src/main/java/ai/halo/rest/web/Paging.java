package ai.halo.rest.web;

import ai.halo.application.Page;
import ai.halo.domain.Json;
import ai.halo.rest.contract.Field;
import ai.halo.rest.contract.Shape;
import io.micronaut.http.HttpRequest;
import java.util.function.Function;

/** Lists in parts: {@code limit} and {@code cursor} in, {@code items} and the next cursor out. */
public final class Paging {

    public static final Field LIMIT =
            Field.may("limit", Shape.whole(1, Page.MAX_LIMIT), "How many at most.");
    public static final Field CURSOR =
            Field.may("cursor", Shape.TEXT, "The next_cursor of the part before.");

    private Paging() {}

    public static Page.Slice slice(HttpRequest<?> request) {
        var query = Query.of(request);
        return new Page.Slice(
                query.whole("limit", 1, Page.MAX_LIMIT, Page.DEFAULT_LIMIT),
                query.textOrNull("cursor"));
    }

    /** What a list looks like. */
    public static Shape page(Shape item) {
        return Shape.object(
                Field.must("items", Shape.items(item)),
                Field.orNull("next_cursor", Shape.TEXT, "Null at the end."));
    }

    public static <T> Json json(Page<T> page, Function<T, ? extends Json> item) {
        return Json.object()
                .with("items", new Json.Arr(page.items().stream().<Json>map(item).toList()))
                .with("next_cursor", Json.text(page.nextCursor()));
    }
}
