package ai.halo.llm.answering.builtin;

/** The phrases of politeness, of asking for help, and of asking whom one is talking to. */
final class Courtesy {

    private static final Wordings WORDINGS = Wordings.of("courtesy.txt");

    private Courtesy() {}

    static boolean greets(Phrase phrase) {
        return WORDINGS.find("greets", phrase.plain());
    }

    static boolean thanks(Phrase phrase) {
        return WORDINGS.find("thanks", phrase.plain());
    }

    static boolean asksForHelp(Phrase phrase) {
        return WORDINGS.find("help", phrase.plain());
    }

    static boolean asksWhoWeAre(Phrase phrase) {
        return WORDINGS.find("who", phrase.plain());
    }

    /** The phrase without the greeting, and the name of the agent, with which it begins. */
    static Phrase withoutGreeting(Phrase phrase, String agent) {
        String rest = WORDINGS.without("leads", phrase.plain());
        String named = agent + " ";
        if (rest.length() < phrase.plain().length() && rest.startsWith(named)) {
            rest = rest.substring(named.length());
        }
        return new Phrase(phrase.said(), rest, phrase.asks());
    }
}
