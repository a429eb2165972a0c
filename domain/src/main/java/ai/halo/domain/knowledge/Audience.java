package ai.halo.domain.knowledge;

import ai.halo.domain.InvalidValue;
import java.util.Locale;

/**
 * Who may see a document: everybody, or only the team, for whom it may guide but is never quoted.
 */
public enum Audience {
    PUBLIC,
    INTERNAL;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Audience of(String wire) {
        return switch (wire) {
            case "public" -> PUBLIC;
            case "internal" -> INTERNAL;
            default -> throw new InvalidValue("audience", "must be public or internal");
        };
    }
}
