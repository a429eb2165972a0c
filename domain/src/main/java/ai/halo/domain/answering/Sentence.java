package ai.halo.domain.answering;

import java.util.List;

/**
 * The unit of speech: some words with what they rest on; a block (steps, code, a table) is one
 * sentence too.
 */
public record Sentence(String text, List<Citation> citations, Layout layout) {

    /** Whether the words run on, start a paragraph, or stand as a block of their own lines. */
    public enum Layout {
        RUNNING,
        PARAGRAPH,
        BLOCK
    }

    public Sentence {
        citations = List.copyOf(citations);
    }

    public static Sentence of(String text, Citation... citations) {
        return new Sentence(text, List.of(citations), Layout.RUNNING);
    }
}
