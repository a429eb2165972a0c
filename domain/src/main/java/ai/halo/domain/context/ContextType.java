package ai.halo.domain.context;

import ai.halo.domain.InvalidValue;
import java.util.Arrays;
import java.util.Locale;

/**
 * What kind of state an entry describes; it decides how the entry reads and when it is raised
 * unasked.
 */
public enum ContextType {
    LIST,
    INTEGRATION,
    ERROR,
    STATUS,
    CONFIG,
    FEATURE,
    METRIC,
    RELATIONSHIP,
    CUSTOM;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ContextType of(String field, String wire) {
        return Arrays.stream(values())
                .filter(type -> type.wire().equals(wire))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidValue(
                                field,
                                "must be list, integration, error, status, config, feature,"
                                        + " metric, relationship or custom"));
    }
}
