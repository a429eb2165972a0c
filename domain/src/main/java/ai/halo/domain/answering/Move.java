package ai.halo.domain.answering;

import ai.halo.domain.conversation.Completion;
import ai.halo.domain.knowledge.Question;
import java.util.List;
import java.util.Locale;

/** What a mind may do next. A mind that wants anything else has not understood the game. */
public sealed interface Move {

    /** Look something up. */
    record Search(Question question) implements Move {}

    /** Make these gestures when the turn is answered, and go on thinking about the answer. */
    record Point(List<Gesture> gestures) implements Move {

        public Point {
            gestures = List.copyOf(gestures);
        }
    }

    /** Answer from evidence: every sentence cites what it rests on. */
    record Answer(List<Sentence> sentences, Completion completion, List<Gesture> gestures)
            implements Move {

        public Answer {
            sentences = List.copyOf(sentences);
            gestures = List.copyOf(gestures);
        }

        public Answer(List<Sentence> sentences, Completion completion) {
            this(sentences, completion, List.of());
        }

        public Answer(List<Sentence> sentences) {
            this(sentences, Completion.COMPLETE);
        }
    }

    /** Say something that states no facts and so needs no source. */
    record Converse(Kind kind, List<Sentence> sentences, List<Gesture> gestures) implements Move {

        public Converse {
            sentences = List.copyOf(sentences);
            gestures = List.copyOf(gestures);
        }

        public Converse(Kind kind, List<Sentence> sentences) {
            this(kind, sentences, List.of());
        }
    }

    /** Ask for a person. */
    record HandOff(Why why, List<Sentence> sentences) implements Move {

        public HandOff {
            sentences = List.copyOf(sentences);
        }
    }

    /** What is being said without a source. */
    enum Kind {
        GREETING,
        THANKS,
        INTRODUCTION,
        CLARIFICATION,
        POINTING,
        UNKNOWN;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the customer wants a person, or the mind does. */
    enum Why {
        CUSTOMER_ASKED,
        MIND_DECIDED
    }
}
