package ai.halo.domain.context;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import ai.halo.domain.company.Provenance;
import java.util.List;

/**
 * One entry of a subject's context: a key of up to 100 characters, a label, a type and any JSON
 * value.
 */
public record ContextEntry(
        String key, String label, ContextType type, Json value, Provenance provenance) {

    public static final int MAX_KEY = 100;
    public static final int MAX_LABEL = 200;
    public static final int MAX_ENTRIES = 200;

    public ContextEntry {
        if (key.isBlank()) {
            throw new InvalidValue("context", "must not have an empty key");
        }
        InvalidValue.ifLonger(MAX_KEY, "context", key);
        if (label.isBlank()) {
            throw new InvalidValue("context." + key + ".label", "must not be empty");
        }
        InvalidValue.ifLonger(MAX_LABEL, "context." + key + ".label", label);
    }

    /** The entry as people and minds read it: a heading with label and type, then its lines. */
    public String rendered() {
        String kind = type == ContextType.CUSTOM ? "" : " (" + type.wire() + ")";
        String heading = "[" + label + "]" + kind;
        return lines().isEmpty() ? heading : heading + "\n" + String.join("\n", lines());
    }

    public List<String> lines() {
        return ContextLines.of(this);
    }
}
