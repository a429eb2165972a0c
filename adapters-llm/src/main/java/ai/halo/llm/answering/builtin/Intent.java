package ai.halo.llm.answering.builtin;

import java.util.List;

/** What a message wants, recognised without looking anything up. */
sealed interface Intent {

    record WantsPerson(String words) implements Intent {}

    record Greets() implements Intent {}

    record Thanks() implements Intent {}

    record AsksWhoWeAre() implements Intent {}

    record AsksForHelp() implements Intent {}

    /** Wants to know what is true of the asker; nothing else is asked. */
    record AsksAboutSelf(List<Fact> facts) implements Intent {}

    /** Complains about what is known to be broken. */
    record Complains(Trouble trouble) implements Intent {}

    /** Asks what the documentation may know, and perhaps something about the asker besides. */
    record Asks(String question, List<Fact> facts) implements Intent {}

    default String name() {
        return switch (this) {
            case WantsPerson _ -> "wants_person";
            case Greets _ -> "greets";
            case Thanks _ -> "thanks";
            case AsksWhoWeAre _ -> "asks_who_we_are";
            case AsksForHelp _ -> "asks_for_help";
            case AsksAboutSelf _ -> "asks_about_self";
            case Complains _ -> "complains";
            case Asks _ -> "asks";
        };
    }
}
