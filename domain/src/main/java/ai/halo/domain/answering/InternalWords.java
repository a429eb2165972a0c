package ai.halo.domain.answering;

import ai.halo.domain.knowledge.Audience;
import ai.halo.domain.knowledge.Evidence;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The runs of eight words found only in internal passages: what must never be repeated to a
 * customer.
 */
record InternalWords(Set<List<String>> runs) {

    static final int RUN = 8;

    static InternalWords of(List<Evidence> shown, Briefing briefing) {
        var internal = new HashSet<List<String>>();
        var known = new HashSet<List<String>>(runsIn(briefing.message()));
        for (Evidence one : shown) {
            (one.audience() == Audience.INTERNAL ? internal : known).addAll(runsIn(one.text()));
        }
        internal.removeAll(known);
        return new InternalWords(Set.copyOf(internal));
    }

    boolean repeatedIn(String sentence) {
        return !runs.isEmpty() && runsIn(sentence).stream().anyMatch(runs::contains);
    }

    private static Set<List<String>> runsIn(String text) {
        List<String> words =
                Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        var runs = new HashSet<List<String>>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(words.subList(i, i + RUN));
        }
        return runs;
    }
}
