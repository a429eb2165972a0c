package ai.halo.domain.contact;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import org.jspecify.annotations.Nullable;

/**
 * Something a person did, as a page or a backend tells it. Texts that are too long are cut, as
 * published; too much metadata is refused.
 */
public record Activity(
        String type, @Nullable String selector, @Nullable String pageUrl, Json.Obj metadata) {

    public static final int MAX_TYPE = 100;
    public static final int MAX_SELECTOR = 500;
    public static final int MAX_PAGE_URL = 2_000;
    public static final int MAX_METADATA_BYTES = 10_000;

    public Activity {
        if (type.isBlank()) {
            throw new InvalidValue("event_type", "must not be empty");
        }
        type = cut(type, MAX_TYPE);
        selector = selector == null ? null : cut(selector, MAX_SELECTOR);
        pageUrl = pageUrl == null ? null : cut(pageUrl, MAX_PAGE_URL);
        if (metadata.bytes() > MAX_METADATA_BYTES) {
            throw new InvalidValue(
                    "metadata", "must have at most %,d bytes".formatted(MAX_METADATA_BYTES));
        }
    }

    private static String cut(String text, int max) {
        return text.codePointCount(0, text.length()) <= max
                ? text
                : text.substring(0, text.offsetByCodePoints(0, max));
    }
}
