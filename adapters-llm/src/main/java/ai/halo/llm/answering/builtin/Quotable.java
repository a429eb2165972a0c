package ai.halo.llm.answering.builtin;

import ai.halo.domain.answering.Citation;
import ai.halo.domain.answering.Sentence;
import ai.halo.domain.answering.Sentence.Layout;
import ai.halo.domain.knowledge.Evidence;
import java.util.List;

/**
 * What can be quoted from a passage: a sentence, or steps, code or a table with the line that
 * announces them, whole.
 */
record Quotable(Evidence from, int order, Shape shape, String heading, String text) {

    private static final int READ = 280;

    /** How the words stand on the page. */
    enum Shape {
        PROSE,
        STEPS,
        BULLETS,
        TABLE,
        CODE;

        boolean block() {
            return this != PROSE;
        }
    }

    /** The words by which it is compared with a question. */
    String inItsPlace() {
        String place = heading.isEmpty() ? from.title() : from.title() + ". " + heading;
        String words = place + ". " + text.replaceAll("\\s+", " ");
        return words.length() <= READ
                ? words
                : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, READ)));
    }

    Sentence sentence() {
        return new Sentence(
                text,
                List.of(new Citation.OfPassage(from.passage())),
                shape.block() ? Layout.BLOCK : Layout.RUNNING);
    }
}
