package ai.halo.domain.answering;

import ai.halo.domain.knowledge.Source;
import java.util.List;
import java.util.Locale;

/**
 * What is said in the end: the text with numbered citations, its sources in that order, and what
 * was withdrawn.
 */
public record Speech(String text, List<Source> sources, List<Dropped> dropped) {

    public Speech {
        sources = List.copyOf(sources);
        dropped = List.copyOf(dropped);
    }

    /** A sentence that was not admitted, and why. */
    public record Dropped(String text, Cause cause) {}

    /** Why a sentence was not admitted. */
    public enum Cause {
        CITES_NOTHING,
        CITES_UNREAD,
        REPEATS_INTERNAL;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
