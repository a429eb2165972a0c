package ai.halo.llm.answering.builtin;

import ai.halo.domain.agent.HighlightPreset;
import ai.halo.domain.answering.Briefing;
import ai.halo.domain.answering.Sentence;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The few sentences of its own that this mind has; none states a fact. */
final class Phrasing {

    private static final int KEYWORDS = 6;

    private Phrasing() {}

    static Sentence greeting(Briefing briefing) {
        String own = briefing.agent().greeting();
        String rest = own.replaceFirst("(?i)^(?:hello|hi|hey|welcome)(?: there)?[,!. ]*", "");
        String words = rest.isBlank() ? "How can I help?" : rest;
        return Sentence.of("Hello" + named(briefing) + "! " + capital(words));
    }

    static Sentence welcome(Briefing briefing) {
        return Sentence.of("You are welcome" + named(briefing) + "!");
    }

    static Sentence asksBack(Briefing briefing) {
        return Sentence.of("What would you like to know" + named(briefing) + "?");
    }

    static Sentence understandsTheWish() {
        return Sentence.of("I understand that you would like to talk to a person.");
    }

    static Sentence knowsNoRemedy() {
        return Sentence.of("I found nothing in our documentation about how to repair that.");
    }

    /** Names what was looked for in a few plain words of the question, never in its sentences. */
    static Sentence doesNotKnow(String asked) {
        String looked =
                Words.of(asked).stream()
                        .filter(Words::says)
                        .distinct()
                        .limit(KEYWORDS)
                        .collect(Collectors.joining(" "));
        return Sentence.of(
                looked.isEmpty()
                        ? "I do not know the answer to that."
                        : "I do not know: I looked for “%s” in our documentation and found nothing that answers it."
                                .formatted(looked));
    }

    static Sentence pointsAt(HighlightPreset preset, @Nullable String page) {
        boolean sure = preset.url() == null || preset.here(page);
        return Sentence.of(
                sure
                        ? "I am pointing at “%s” on this page.".formatted(preset.name())
                        : "I am pointing at “%s” where it is on your page; if you do not see it, ask me to take you there."
                                .formatted(preset.name()));
    }

    static Sentence takesAlong(String name) {
        return Sentence.of("I am taking you to “%s”.".formatted(name));
    }

    static Sentence offersToTakeAlong(String name) {
        return Sentence.of(
                "“%s” is on another page. Ask me to take you there, and I will.".formatted(name));
    }

    private static String named(Briefing briefing) {
        String name = briefing.profile().firstName();
        return name == null ? "" : " " + name;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
