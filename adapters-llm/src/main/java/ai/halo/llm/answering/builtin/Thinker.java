package ai.halo.llm.answering.builtin;

import ai.halo.application.knowledge.Embeddings;
import ai.halo.domain.Json;
import ai.halo.domain.answering.Move;
import ai.halo.domain.answering.Move.Kind;
import ai.halo.domain.answering.Sentence;
import ai.halo.domain.answering.Turn.Thinking;
import ai.halo.domain.knowledge.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes one move of a turn from what was understood and found so far. */
final class Thinker {

    /** A best sentence less like the question than this does not answer it. */
    private static final double LIKE_ENOUGH = 0.6;

    private static final int KEYWORDS = 6;

    private final Thinking turn;
    private final Plan plan;
    private final Embeddings embeddings;

    Thinker(Thinking turn, Plan plan, Embeddings embeddings) {
        this.turn = turn;
        this.plan = plan;
        this.embeddings = embeddings;
    }

    Move move() {
        return switch (plan.intent()) {
            case Intent.WantsPerson _ ->
                    new Move.HandOff(
                            Move.Why.CUSTOMER_ASKED,
                            List.of(
                                    Sentence.of(
                                            "I understand that you would like to talk to a person.")));
            case Intent.Greets _ ->
                    new Move.Converse(Kind.GREETING, List.of(Sentence.of(greeting())));
            case Intent.Thanks _ ->
                    new Move.Converse(
                            Kind.THANKS, List.of(Sentence.of("You are welcome" + named() + "!")));
            case Intent.AsksWhoWeAre _ ->
                    new Move.Converse(Kind.INTRODUCTION, Introduction.of(turn.briefing()));
            case Intent.AsksForHelp _ ->
                    new Move.Converse(
                            Kind.CLARIFICATION,
                            List.of(Sentence.of("What would you like to know" + named() + "?")));
            case Intent.AsksAboutSelf(var facts) -> new Move.Answer(told(facts));
            case Intent.Complains(var trouble) -> aboutTrouble(trouble);
            case Intent.Asks(var question, var facts) -> aboutKnowledge(question, facts);
        };
    }

    private String greeting() {
        String own = turn.briefing().agent().greeting();
        String rest = own.replaceFirst("(?i)^(?:hello|hi|hey|welcome)(?: there)?[,!. ]*", "");
        String words = rest.isBlank() ? "How can I help?" : rest;
        return "Hello"
                + named()
                + "! "
                + words.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + words.substring(1);
    }

    private String named() {
        String name = turn.briefing().profile().firstName();
        return name == null ? "" : " " + name;
    }

    private static List<Sentence> told(List<Fact> facts) {
        return facts.stream().map(Fact::sentence).toList();
    }

    private Move aboutTrouble(Trouble trouble) {
        String asked = turn.briefing().message();
        var question =
                new Question(
                        List.of(
                                new Question.Part(trouble.asQuestion(), 1),
                                new Question.Part(asked, 1)));
        if (turn.lookups().isEmpty() && !turn.lastStep()) {
            return new Move.Search(question);
        }
        var said = new ArrayList<>(List.of(trouble.sentence()));
        List<Sentence> remedy = quoted(question, "how to fix " + asked);
        said.addAll(remedy);
        return new Move.Answer(said);
    }

    private Move aboutKnowledge(String asked, List<Fact> facts) {
        Question question = turn.briefing().question();
        if (turn.lookups().isEmpty() && !turn.lastStep()) {
            return new Move.Search(question);
        }
        var said = new ArrayList<>(told(facts));
        List<Sentence> quoted = quoted(question, asked);
        said.addAll(quoted);
        var answer = new Move.Answer(said);
        if (!quoted.isEmpty() && turn.settle(answer).confidence().value() >= 0.5) {
            return answer;
        }
        return unknown(asked, facts);
    }

    private List<Sentence> quoted(Question question, String asked) {
        Ranked ranked = Ranked.of(question, turn.shown(), embeddings);
        Quotation quotation = Quotation.from(ranked, asked);
        plan.considered(ranked, quotation);
        plan.note("best", Json.number(ranked.best()));
        return ranked.best() >= LIKE_ENOUGH ? quotation.sentences() : List.of();
    }

    /** Says what was looked for in a few of the customer's own words; names no facts. */
    private Move unknown(String asked, List<Fact> facts) {
        var said = new ArrayList<>(told(facts));
        Set<String> empty = Set.of();
        String keywords =
                Words.of(asked).stream()
                        .filter(Words::says)
                        .filter(word -> !empty.contains(word))
                        .distinct()
                        .limit(KEYWORDS)
                        .collect(Collectors.joining(" "));
        said.add(
                Sentence.of(
                        keywords.isEmpty()
                                ? "I do not know the answer to that."
                                : "I do not know: I looked for “%s” in our documentation and found nothing that answers it."
                                        .formatted(keywords)));
        return new Move.Converse(Kind.UNKNOWN, said);
    }
}
