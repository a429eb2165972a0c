package ai.halo.domain.answering;

import ai.halo.domain.knowledge.Audience;
import ai.halo.domain.knowledge.Evidence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The runs of eight words found only in internal passages: what must never be repeated to a
 * customer.
 */
record InternalWords(Set<List<String>> runs) {

    static final int RUN = 8;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    static InternalWords of(List<Evidence> shown, Briefing briefing) {
        var internal = new HashSet<List<String>>();
        var known = new HashSet<List<String>>(runsIn(words(briefing.message())));
        for (Evidence one : shown) {
            (one.audience() == Audience.INTERNAL ? internal : known)
                    .addAll(runsIn(words(one.text())));
        }
        internal.removeAll(known);
        return new InternalWords(Set.copyOf(internal));
    }

    /** Whether a run is completed by this sentence, said after those before it. */
    boolean repeatedIn(CharSequence before, String sentence) {
        if (runs.isEmpty()) {
            return false;
        }
        List<String> earlier = words(before.toString());
        var words =
                new ArrayList<>(
                        earlier.subList(Math.max(0, earlier.size() - RUN + 1), earlier.size()));
        words.addAll(words(sentence));
        return runsIn(words).stream().anyMatch(runs::contains);
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Set<List<String>> runsIn(List<String> words) {
        var runs = new HashSet<List<String>>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(words.subList(i, i + RUN));
        }
        return runs;
    }
}
