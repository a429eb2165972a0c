package ai.halo.domain.answering;

import ai.halo.domain.agent.HighlightPreset;
import java.util.List;
import java.util.Locale;

/**
 * What became of the gestures that a mind wished for: those that are made, the one that leaves the
 * page last, and those that are not, with the reason.
 */
public record Gestures(List<Made> made, List<Withheld> withheld) {

    /** A page on which more lights up points at nothing. */
    public static final int MAX = 3;

    public static final Gestures NONE = new Gestures(List.of(), List.of());

    public Gestures {
        made = List.copyOf(made);
        withheld = List.copyOf(withheld);
    }

    /** A gesture, and the thing of the agent's that it is about. */
    public record Made(Gesture gesture, HighlightPreset at) {

        boolean leavesThePage() {
            return gesture instanceof Gesture.Navigate;
        }
    }

    /** A gesture that is not made. */
    public record Withheld(Gesture gesture, Cause cause) {}

    /** Why a gesture is not made. */
    public enum Cause {
        SKILL_OFF,
        UNKNOWN_NAME,
        HAS_NO_PAGE,
        TOO_MANY,
        NOT_ANSWERED;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
