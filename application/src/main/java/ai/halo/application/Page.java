package ai.halo.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a list, and the cursor of the next part if there is one. */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    public static final int MAX_LIMIT = 200;
    public static final int DEFAULT_LIMIT = 50;

    /** Which part of a list is asked for: at most {@code limit} items after an opaque cursor. */
    public record Slice(int limit, @Nullable String cursor) {}

    public Page {
        items = List.copyOf(items);
    }
}
