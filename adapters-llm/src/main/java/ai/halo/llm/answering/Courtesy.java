package ai.halo.llm.answering;

import ai.halo.domain.answering.Gesture;
import ai.halo.domain.answering.Move;
import ai.halo.domain.answering.Sentence;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a model may say without a source: a few short sentences that name no number, address or
 * code, for those are facts, whatever tag they carry.
 */
final class Courtesy {

    private static final int MAX_SENTENCES = 4;
    private static final int MAX_LENGTH = 300;

    private static final Pattern FACTUAL =
            Pattern.compile("\\p{N}|`|://|www\\.|@\\w|[%€$£]|\\]\\(");

    private static final Sentence UNKNOWN =
            Sentence.of("I could not find the answer to that in our documentation.");

    private static final Sentence LOOK = Sentence.of("I am pointing at it for you.");

    private Courtesy() {}

    static Move.Converse of(Move.Kind kind, List<Sentence> said, List<Gesture> gestures) {
        List<Sentence> admitted = admitted(said);
        if (admitted.isEmpty()) {
            return kind == Move.Kind.POINTING ? pointing(gestures) : unknown();
        }
        return new Move.Converse(kind, admitted, gestures);
    }

    /** What is said where a model only points, or says with it what rests on nothing. */
    static Move.Converse pointing(List<Gesture> gestures) {
        return new Move.Converse(Move.Kind.POINTING, List.of(LOOK), gestures);
    }

    /** Words without tag or source: questions are asked, anything else was not known. */
    static Move.Converse ofUnsourced(List<Sentence> said) {
        List<Sentence> questions =
                admitted(said.stream().filter(one -> one.text().endsWith("?")).toList());
        return questions.isEmpty()
                ? unknown()
                : new Move.Converse(Move.Kind.CLARIFICATION, questions);
    }

    static List<Sentence> admitted(List<Sentence> said) {
        return said.stream().filter(Courtesy::statesNoFact).limit(MAX_SENTENCES).toList();
    }

    private static boolean statesNoFact(Sentence sentence) {
        return sentence.citations().isEmpty()
                && sentence.layout() != Sentence.Layout.BLOCK
                && sentence.text().length() <= MAX_LENGTH
                && !FACTUAL.matcher(sentence.text()).find();
    }

    private static Move.Converse unknown() {
        return new Move.Converse(Move.Kind.UNKNOWN, List.of(UNKNOWN));
    }
}
