package ai.halo.llm.answering.builtin;

import ai.halo.domain.agent.HighlightPreset;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A thing on the page with the stems of its name, by which it is recognised in other words. */
record NamedThing(HighlightPreset preset, Set<String> stems) {

    /** So much of what is asked must be the name, else the question is about something more. */
    private static final double PLAINLY = 0.5;

    /** Words for any thing on a page, and for looking for it. */
    private static final Set<String> OF_ANY_THING =
            Words.words(
                            "button page link menu tab field section box icon area panel form screen view"
                                    + " find open take bring lead guide direct navigate send jump go locate point"
                                    + " place click press switch exactly where account website site app")
                    .stream()
                    .map(Words::stem)
                    .collect(Collectors.toUnmodifiableSet());

    static NamedThing of(HighlightPreset preset) {
        Set<String> all = Words.stems(preset.name());
        Set<String> own = own(all);
        return new NamedThing(preset, own.isEmpty() ? all : own);
    }

    /** Whether the words name it in full and hardly anything else. */
    boolean plainlyIn(String words) {
        Set<String> asked = own(Words.stems(words));
        return namedIn(words) && stems.size() >= PLAINLY * asked.size();
    }

    boolean namedIn(String words) {
        return !stems.isEmpty() && Words.stems(words).containsAll(stems);
    }

    /** Whether a doing is named together with what it is done to, as in "Change plan". */
    boolean says() {
        return stems.size() > 1;
    }

    /** Whether the words tell to do it: they begin as its name does. */
    boolean toldIn(String words) {
        return says()
                && Words.of(words).stream()
                        .findFirst()
                        .filter(first -> stems.iterator().next().equals(Words.stem(first)))
                        .isPresent();
    }

    private static Set<String> own(Set<String> stems) {
        var own = new LinkedHashSet<>(stems);
        own.removeAll(OF_ANY_THING);
        return own;
    }
}
