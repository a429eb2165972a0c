package ai.halo.domain.conversation;

import ai.halo.domain.InvalidValue;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a customer thinks of an answer, and why if they say so. */
public record Rating(Verdict verdict, @Nullable String comment) {

    public static final int MAX_COMMENT = 2_000;

    /** Whether an answer was of use. */
    public enum Verdict {
        GOOD,
        BAD;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Verdict of(String wire) {
            return Arrays.stream(values())
                    .filter(verdict -> verdict.wire().equals(wire))
                    .findFirst()
                    .orElseThrow(() -> new InvalidValue("rating", "must be good or bad"));
        }
    }

    public Rating {
        comment = comment == null || comment.isBlank() ? null : comment;
        if (comment != null) {
            InvalidValue.ifLonger(MAX_COMMENT, "comment", comment);
        }
    }
}
