package ai.halo.llm.answering.builtin;

import ai.halo.application.knowledge.Embeddings;
import ai.halo.domain.answering.Briefing;
import ai.halo.domain.answering.Move;
import ai.halo.domain.answering.Move.Kind;
import ai.halo.domain.answering.Sentence;
import ai.halo.domain.answering.Turn.Thinking;
import ai.halo.domain.knowledge.Question;
import java.util.ArrayList;
import java.util.List;

/** Makes one move of a turn from what was understood and found so far. */
final class Thinker {

    /** An answer is given when the turn would be at least this sure of it. */
    private static final double SURE_ENOUGH = 0.5;

    /** A best sentence less like the question than this does not answer it. */
    private static final double LIKE_ENOUGH = 0.6;

    private final Thinking turn;
    private final Briefing briefing;
    private final Plan plan;
    private final Embeddings embeddings;
    private final Guide guide;

    Thinker(Thinking turn, Plan plan, Embeddings embeddings) {
        this.turn = turn;
        this.briefing = turn.briefing();
        this.plan = plan;
        this.embeddings = embeddings;
        this.guide = new Guide(briefing);
    }

    Move move() {
        return switch (plan.intent()) {
            case Intent.WantsPerson _ ->
                    new Move.HandOff(
                            Move.Why.CUSTOMER_ASKED, List.of(Phrasing.understandsTheWish()));
            case Intent.Greets _ -> says(Kind.GREETING, Phrasing.greeting(briefing));
            case Intent.Thanks _ -> says(Kind.THANKS, Phrasing.welcome(briefing));
            case Intent.AsksForHelp _ -> says(Kind.CLARIFICATION, Phrasing.asksBack(briefing));
            case Intent.AsksWhoWeAre _ ->
                    new Move.Converse(Kind.INTRODUCTION, Introduction.of(briefing));
            case Intent.AsksAboutSelf(var facts) -> new Move.Answer(told(facts));
            case Intent.Complains(var trouble) -> aboutTrouble(trouble);
            case Intent.Asks(var question, var facts) -> aboutKnowledge(question, facts);
        };
    }

    private static Move says(Kind kind, Sentence words) {
        return new Move.Converse(kind, List.of(words));
    }

    private static List<Sentence> told(List<Fact> facts) {
        return facts.stream().map(Fact::sentence).toList();
    }

    /** The known trouble, and what the documentation says in its words about its repair. */
    private Move aboutTrouble(Trouble trouble) {
        var question =
                new Question(
                        List.of(
                                new Question.Part(trouble.asQuestion(), 1),
                                new Question.Part(briefing.message(), 1)));
        if (turn.lookups().isEmpty() && !turn.lastStep()) {
            return new Move.Search(question);
        }
        List<Sentence> known = List.of(trouble.sentence());
        Move move =
                answer(
                        known,
                        quoted(question, "how to fix " + briefing.message()),
                        Phrasing.knowsNoRemedy());
        return move instanceof Move.Answer answer ? guide.atRemedy(answer, trouble) : move;
    }

    private Move aboutKnowledge(String asked, List<Fact> facts) {
        return guide.takesAlong().orElseGet(() -> foundInKnowledge(asked, facts));
    }

    private Move foundInKnowledge(String asked, List<Fact> facts) {
        if (turn.lookups().isEmpty() && !turn.lastStep()) {
            return new Move.Search(Inquiry.withHistory(briefing));
        }
        Question question =
                turn.lookups().isEmpty()
                        ? briefing.question()
                        : turn.lookups().getLast().question();
        Move move = answer(told(facts), quoted(question, asked), Phrasing.doesNotKnow(asked));
        boolean again = move instanceof Move.Converse && question.parts().size() > 1;
        return again && !turn.lastStep()
                ? new Move.Search(Inquiry.alone(briefing))
                : pointing(move, told(facts));
    }

    private Move pointing(Move move, List<Sentence> known) {
        return move instanceof Move.Answer answer
                ? guide.beside(answer)
                : guide.insteadOfWords(known).orElse(move);
    }

    /** What is known and what was found, if that makes the turn sure enough; else it says so. */
    private Move answer(List<Sentence> known, List<Sentence> quoted, Sentence otherwise) {
        var answer = new Move.Answer(both(known, quoted));
        boolean sure = !quoted.isEmpty() && turn.settle(answer).confidence().value() >= SURE_ENOUGH;
        return sure ? answer : new Move.Converse(Kind.UNKNOWN, both(known, List.of(otherwise)));
    }

    private static List<Sentence> both(List<Sentence> first, List<Sentence> then) {
        var both = new ArrayList<>(first);
        both.addAll(then);
        return both;
    }

    private List<Sentence> quoted(Question question, String asked) {
        Ranked ranked = Ranked.of(question, turn.shown(), embeddings);
        Quotation quotation = Quotation.from(ranked, asked);
        plan.considered(ranked, quotation);
        return ranked.best() >= LIKE_ENOUGH ? quotation.sentences() : List.of();
    }
}
