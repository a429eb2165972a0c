package ai.halo.llm.answering.builtin;

import ai.halo.domain.knowledge.Evidence;
import ai.halo.domain.knowledge.Sentence;
import ai.halo.domain.knowledge.Sentence.Kind;
import ai.halo.domain.knowledge.Sentences;
import ai.halo.llm.answering.builtin.Quotable.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a passage into what can be quoted from it. */
final class Reading {

    /** A sentence about the text itself answers nobody. */
    private static final Pattern ABOUT_ITSELF =
            Pattern.compile(
                    "^(?:This|In this|The following) (?:page|article|guide|section|document)\\b");

    private final Evidence evidence;
    private final List<Sentence> sentences;
    private final List<Quotable> found = new ArrayList<>();
    private String heading = "";

    private Reading(Evidence evidence) {
        this.evidence = evidence;
        this.sentences = Sentences.of(evidence.text());
    }

    static List<Quotable> of(Evidence evidence) {
        var reading = new Reading(evidence);
        for (int i = 0; i < reading.sentences.size(); ) {
            i = reading.take(i);
        }
        return List.copyOf(reading.found);
    }

    /** Takes what begins at this sentence and returns where the next thing begins. */
    private int take(int i) {
        Sentence sentence = sentences.get(i);
        return switch (sentence.kind()) {
            case HEADING -> {
                heading = sentence.text().replaceAll("^[#\\s]+|(?<![#\\s])[#\\s]+$", "");
                yield i + 1;
            }
            case PROSE -> prose(i);
            case STEP, ROW, CODE -> block(i, i);
        };
    }

    private int prose(int i) {
        Sentence sentence = sentences.get(i);
        boolean announces = sentence.text().endsWith(":") && i + 1 < sentences.size();
        if (announces && isBlock(sentences.get(i + 1).kind())) {
            return block(i, i + 1);
        }
        if (saysSomething(sentence.text())) {
            add(Shape.PROSE, sentence.text());
        }
        return i + 1;
    }

    private int block(int first, int begin) {
        int end = begin;
        while (end < sentences.size() && goesOn(begin, end)) {
            end++;
        }
        Sentence last = sentences.get(end - 1);
        String text = evidence.text().substring(sentences.get(first).start(), last.end());
        add(shape(sentences.get(begin)), text);
        return end;
    }

    /** Steps may hold code; a table and a code block go on only as themselves. */
    private boolean goesOn(int begin, int at) {
        Kind kind = sentences.get(begin).kind();
        Kind next = sentences.get(at).kind();
        return at == begin
                || (kind != Kind.CODE && next == kind)
                || (kind == Kind.STEP && next == Kind.CODE && numbered(at + 1));
    }

    private boolean numbered(int at) {
        return at < sentences.size() && sentences.get(at).kind() == Kind.STEP;
    }

    private static boolean isBlock(@Nullable Kind kind) {
        return kind == Kind.STEP || kind == Kind.ROW || kind == Kind.CODE;
    }

    private static Shape shape(Sentence first) {
        return switch (first.kind()) {
            case STEP ->
                    first.text().matches("(?s)\\s*\\d{1,3}[.)].*") ? Shape.STEPS : Shape.BULLETS;
            case ROW -> Shape.TABLE;
            case CODE -> Shape.CODE;
            case HEADING, PROSE -> Shape.PROSE;
        };
    }

    private static boolean saysSomething(String text) {
        return text.codePoints().filter(Character::isLetter).count() > 2
                && !text.endsWith(":")
                && !ABOUT_ITSELF.matcher(text).find();
    }

    private void add(Shape shape, String text) {
        found.add(new Quotable(evidence, found.size(), shape, heading, text));
    }
}
