package ai.halo.llm.answering.builtin;

import ai.halo.domain.agent.Instructions;
import ai.halo.domain.answering.Briefing;
import ai.halo.domain.answering.Sentence;
import ai.halo.domain.answering.Sentence.Layout;
import ai.halo.domain.knowledge.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Says who the agent is and what it can help with, from its instructions and what is written. */
final class Introduction {

    private static final int TOPICS = 6;
    private static final int MAX_SENTENCES = 2;

    private static final Pattern TELLS_THE_PURPOSE =
            Pattern.compile(
                    "(?:You (?:answer|help|assist|support|guide|explain|advise)|What you help with:)\\b.*",
                    Pattern.DOTALL);
    private static final Pattern CONFIDENTIAL =
            Pattern.compile(
                    "\\b(?:never|not|don't|secret|internal|confidential|unless|only if)\\b",
                    Pattern.CASE_INSENSITIVE);

    private Introduction() {}

    static List<Sentence> of(Briefing briefing) {
        var said = new ArrayList<Sentence>();
        said.add(
                Sentence.of(
                        "I am %s, the automated assistant of %s."
                                .formatted(briefing.agent().name(), briefing.workspace())));
        purpose(briefing.agent().instructions()).forEach(words -> said.add(Sentence.of(words)));
        if (!briefing.topics().isEmpty()) {
            said.add(topics(briefing.topics()));
        }
        return said;
    }

    /** What the instructions tell the agent that it does, turned into its own words. */
    private static List<String> purpose(Instructions instructions) {
        List<String> told =
                Sentences.of(instructions.text()).stream()
                        .map(one -> one.text().replaceAll("\\s+", " ").strip())
                        .filter(text -> TELLS_THE_PURPOSE.matcher(text).matches())
                        .filter(text -> !CONFIDENTIAL.matcher(text).find())
                        .limit(MAX_SENTENCES)
                        .map(Introduction::inFirstPerson)
                        .toList();
        return told.isEmpty() ? List.of("I answer questions from our documentation.") : told;
    }

    private static String inFirstPerson(String told) {
        return told.replaceFirst("^What you help with:", "I help with")
                .replaceAll("\\bYou are\\b", "I am")
                .replaceAll("\\byou are\\b", "I am")
                .replaceAll("\\b[Yy]ou\\b", "I")
                .replaceAll("\\b[Yy]our\\b", "my")
                .replaceFirst("\\bour customers\\b", "our customers");
    }

    private static Sentence topics(List<String> titles) {
        var lines = new ArrayList<String>();
        lines.add("You can ask me about these, for example:");
        titles.stream().limit(TOPICS).forEach(title -> lines.add("- " + title));
        return new Sentence(String.join("\n", lines), List.of(), Layout.BLOCK);
    }
}
