package ai.halo.domain.knowledge;

import ai.halo.domain.InvalidValue;
import java.util.Locale;

/** How a document's body is written. */
public enum Format {
    MARKDOWN,
    HTML,
    TEXT;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Format of(String wire) {
        return switch (wire) {
            case "markdown" -> MARKDOWN;
            case "html" -> HTML;
            case "text" -> TEXT;
            default -> throw new InvalidValue("format", "must be markdown, html or text");
        };
    }
}
