package ai.halo.domain.agent;

import ai.halo.domain.InvalidValue;
import java.util.Locale;
import java.util.UUID;

/** A text that goes into every prompt as long as it is enabled, in the order of its layer. */
public record Directive(UUID id, Layer layer, String text, boolean enabled) {

    public static final int MAX_LENGTH = 10_000;

    /** The layers that a workspace writes itself, strongest first. */
    public enum Layer {
        GUIDANCE,
        INSTRUCTIONS;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Directive {
        text = InvalidValue.ifLonger(MAX_LENGTH, "text", text.strip());
        if (text.isEmpty()) {
            throw new InvalidValue("text", "must say something");
        }
    }
}
