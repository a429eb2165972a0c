package ai.halo.llm.answering.builtin;

import ai.halo.domain.answering.Briefing;
import ai.halo.domain.knowledge.Question;
import java.util.regex.Pattern;

/** What is looked up for a message: its words and those before it, but for the house's own name. */
final class Inquiry {

    /** Without its name so much must remain that it still is a question. */
    private static final int WORDS = 3;

    private Inquiry() {}

    static Question withHistory(Briefing briefing) {
        return new Question(
                briefing.question().parts().stream()
                        .map(part ->
                                new Question.Part(nameless(part.text(), briefing), part.weight()))
                        .toList());
    }

    /** The newest words alone: what was said before may have been about something else. */
    static Question alone(Briefing briefing) {
        return Question.of(nameless(briefing.message(), briefing));
    }

    /** The house's name stands in every article and so says nothing about which is meant. */
    private static String nameless(String words, Briefing briefing) {
        String rest =
                Pattern.compile(
                                "\\b(?:(?:in|with|from|at|of|on|by) )?"
                                        + Pattern.quote(briefing.workspace())
                                        + "(?:['’]s)?(?![\\w.@-])",
                                Pattern.CASE_INSENSITIVE)
                        .matcher(words)
                        .replaceAll("")
                        .replaceAll("\\s+(?=[\\s?!.,])", "")
                        .strip();
        return Words.of(rest).stream().filter(Words::says).count() >= WORDS ? rest : words;
    }
}
