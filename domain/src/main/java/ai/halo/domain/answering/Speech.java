package ai.halo.domain.answering;

import ai.halo.domain.conversation.Completion;
import ai.halo.domain.knowledge.Source;
import java.util.List;
import java.util.Locale;

/**
 * What is said in the end: the text with numbered citations, its sources in that order, what was
 * withdrawn, and whether it was said to its end.
 */
public record Speech(
        String text, List<Source> sources, List<Dropped> dropped, Completion completion) {

    public Speech {
        sources = List.copyOf(sources);
        dropped = List.copyOf(dropped);
    }

    Speech ended(Completion how) {
        return new Speech(text, sources, dropped, how);
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
