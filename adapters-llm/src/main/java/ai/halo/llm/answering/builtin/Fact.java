package ai.halo.llm.answering.builtin;

import ai.halo.domain.answering.Citation;
import ai.halo.domain.answering.Sentence;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Something known about the asker: the words of its name, other words for it, which further words a
 * question about it may use, and how it is told.
 */
record Fact(Citation citation, Set<String> name, Set<String> topic, Set<String> also, String told) {

    /** Whether every word of a question is accounted for, at least one by the fact's own topic. */
    boolean answers(Set<String> asked) {
        return asked.stream().anyMatch(topic::contains)
                && asked.stream().allMatch(word -> topic.contains(word) || also.contains(word));
    }

    long shared(Set<String> asked) {
        return asked.stream().filter(topic::contains).count();
    }

    /**
     * Which part of its name is asked for, 0…1: of two facts the one asked for by name is meant.
     */
    double named(Set<String> asked) {
        return name.isEmpty()
                ? 0
                : (double) asked.stream().filter(name::contains).count() / name.size();
    }

    Fact allowing(Set<String> words) {
        var more = new LinkedHashSet<>(also);
        more.addAll(words);
        return new Fact(citation, name, topic, more, told);
    }

    Sentence sentence() {
        return Sentence.of(told, citation);
    }
}
