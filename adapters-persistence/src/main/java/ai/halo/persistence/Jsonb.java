package ai.halo.persistence;

import ai.halo.domain.Json;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** JSON on its way into a {@code jsonb} column and back. */
public final class Jsonb {

    private Jsonb() {}

    /** PostgreSQL keeps no U+0000; it becomes U+FFFD. */
    public static JSONB of(Json json) {
        return JSONB.valueOf(json.compact().replace("\\u0000", "\\ufffd"));
    }

    public static Json read(@Nullable JSONB kept) {
        return kept == null ? Json.Null.NULL : Json.parse(kept.data());
    }

    public static Json.Obj object(@Nullable JSONB kept) {
        return read(kept) instanceof Json.Obj object ? object : Json.Obj.EMPTY;
    }
}
