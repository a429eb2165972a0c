package ai.halo.llm.answering.builtin;

import java.util.List;
import java.util.regex.Pattern;

/** The phrases of politeness, and of asking whom one is talking to. */
final class Courtesy {

    private static final String GREETING =
            "(?:hi|hello|helo|hey|heya|hiya|hallo|hola|bonjour|salut|ciao|moin|servus|namaste|greetings"
                    + "|howdy|yo|sup|good (?:morning|afternoon|evening|day)|morning|evening|guten"
                    + " (?:tag|morgen|abend)|how are you(?: doing)?(?: today)?|how is it going|what is"
                    + " up|nice to meet you|is (?:any|some) ?(?:one|body) (?:there|here)|you there|are you"
                    + " there|dear|there|everyone|everybody|all|folks|guys|team|again|sir|madam|support)";

    private static final String FIRST_GREETING =
            "(?:hi|hello|helo|hey|heya|hiya|hallo|hola|bonjour|salut|ciao|moin|greetings|howdy|good"
                    + " (?:morning|afternoon|evening|day)|dear)(?: (?:there|everyone|everybody|all|folks"
                    + "|guys|team|again|sir|madam|support))*";

    private static final String THANKS =
            "(?:thanks|thank you|thx|thnx|tnx|ty|tysm|cheers|danke|merci|gracias|grazie|obrigado"
                    + "|appreciated?(?: it| that)?|bye|bye bye|goodbye|good bye|good night|see you|see ya"
                    + "|farewell|have a (?:nice|good|great|lovely|wonderful) (?:day|one|evening|weekend"
                    + "|night)|take care|tschuss|adios|au revoir|that is all|that was all|that will be"
                    + " all|that is it|nothing else|never ?mind|got it|understood|perfect|great|awesome"
                    + "|excellent|wonderful|cool|nice|okay|ok|alright|all good|(?:that|it|this)"
                    + " (?:really |has )?(?:helps|helped|works|worked|solved it|did it|fixed it)(?: now)?"
                    + "|you are (?:great|the best|awesome|amazing|welcome)|you too)";

    private static final String FILLING =
            "(?:so|very|really|much|many|a lot|a bunch|a million|you|for (?:your|the|all your|all the|that"
                    + "|this|all)(?: (?:quick|kind|great|fast|nice))?(?: (?:help|support|time|answer|answers"
                    + "|reply|response|information|info|advice|explanation))?|i|we|indeed|then|now|later|soon"
                    + "|and|no|yes|well|that is|all|again|today|it|was|is|helpful|my friend|mate|have|will)";

    private static final Pattern ONLY_GREETING = only(GREETING, GREETING);
    private static final Pattern ONLY_THANKS = only(THANKS, FILLING);
    private static final Pattern LEADING =
            Pattern.compile(
                    "^(?:\\s*(?:"
                            + FIRST_GREETING
                            + "|please|well|so|ok|okay|sorry|excuse me)\\b)+\\s*");

    private static final Pattern HELP =
            Pattern.compile(
                    "^(?:(?:please|hello|hi|hey|and|so) )*(?:(?:i|we) (?:just )?(?:need|want|require|could use)"
                            + " (?:some |your |a bit of )?(?:help|support|assistance)|help(?: me| us)?|(?:can"
                            + "|could|would|will) (?:you|someone|somebody|anyone|anybody) (?:please )?(?:help|assist)(?: me| us)?"
                            + "|(?:i|we) (?:have|had|got|have got) (?:a|an|another|one more|some|one) (?:quick |small )?"
                            + "(?:question|questions|problem|issue|request)|(?:may|can|could) (?:i|we) ask (?:you )?"
                            + "(?:a question|something)|(?:quick )?question|help needed)(?: please| now| here"
                            + "| today| with something| for you| from you)*$");

    private static final String BEING =
            "(?:human|person|bot|robot|ai|machine|real|computer|chatbot|alive|somebody|program|man|woman"
                    + "|artificial intelligence)";

    private static final Pattern WHO_ARE_YOU =
            Pattern.compile(
                    "^(?:(?:and|so|but|ok|please|wait|sorry|hello|hi) )*(?:"
                            + "what (?:all |else |exactly |kind of (?:things|questions|stuff|help) |sort of things )?"
                            + "(?:can|could|do|does|will|are) (?:you|this|it|the|your)(?: (?:bot|assistant|chat|chatbot|agent))?"
                            + "(?: (?:actually|really|able to|good at|even|all))*(?: (?:do|help|offer|know|answer|assist|cover|support))?"
                            + "(?: me| us)?(?: out)?(?: (?:with|for me|for us|about|here|exactly|today|then))*"
                            + "|what (?:is|are) your (?:capabilities|skills|features|abilities|purpose|name|job|role|function)"
                            + "|(?:(?:can|could|would) you )?(?:please )?(?:tell|show|explain|describe)(?: (?:to )?(?:me|us))?"
                            + " (?:what you (?:can do|do|know|are|can help with)|about yourself|who you are|your name)(?: for me| for us| here)*"
                            + "|(?:how|with what) (?:can|could|do|will|would|may) you (?:help|assist|be of help)(?: me| us)?"
                            + "(?: with| out| here| today)*"
                            + "|what (?:else )?(?:can|could|may|should) (?:i|we) (?:ask|do here|use you for|do with you)(?: you)?(?: here| about)*"
                            + "|who (?:are you|am i (?:talking|speaking|chatting) (?:to|with)|is this)(?: exactly| really)?"
                            + "|what am i (?:talking|speaking|chatting) (?:to|with)"
                            + "|what (?:topics|subjects|things|questions|areas) (?:do|can|could) (?:you|i) (?:know|cover|answer"
                            + "|help with|ask|ask you|handle|help me with)(?: about| here)*"
                            + "|(?:which|what) (?:kind of )?questions (?:can|could|may|do) (?:i ask|you answer)(?: you| here)*"
                            + "|(?:are you|is this) (?:(?:a|an|actually|really|just|some|only) )*(?:(?:real|live|actual|human) )?"
                            + BEING
                            + "(?: (?:or|and|being|a|an|person|human|bot|robot|machine|real|here|ai|then|at all))*"
                            + "|am i (?:talking|speaking|chatting|writing) (?:to|with) (?:(?:a|an|the|just) )*(?:(?:real|live|actual|human) )?"
                            + BEING
                            + "(?: (?:or|being|a|an|person|human|bot|robot|machine|here|now|ai))*"
                            + "|do you have a name|introduce yourself|what do you do|what is (?:this|this chat|this bot)(?: for)?"
                            + "|what can be done here|how (?:does|do) (?:this|the|i use this) (?:chat|bot|assistant|chatbot)(?: work)?"
                            + "|was kannst du(?: alles)?|wer bist du|que puedes hacer|quien eres|que peux tu faire|qui es tu)"
                            + "(?: please)?$");

    private Courtesy() {}

    private static Pattern only(String core, String filling) {
        String either = "(?:" + core + "|" + filling + ")";
        return Pattern.compile("^(?=.*\\b" + core + "\\b)" + either + "(?: " + either + ")*$");
    }

    static boolean greets(Phrase phrase) {
        return phrase.matches(ONLY_GREETING);
    }

    static boolean thanks(Phrase phrase) {
        return phrase.matches(ONLY_THANKS);
    }

    static boolean asksForHelp(Phrase phrase) {
        return phrase.matches(HELP);
    }

    static boolean asksWhoWeAre(Phrase phrase) {
        return phrase.matches(WHO_ARE_YOU);
    }

    /** The phrase without the greeting it begins with. */
    static Phrase withoutGreeting(Phrase phrase, String firstWordsOfAgent) {
        String rest = LEADING.matcher(phrase.plain()).replaceFirst("");
        for (String name : List.of(firstWordsOfAgent)) {
            if (!name.isEmpty() && rest.startsWith(name + " ")) {
                rest = rest.substring(name.length() + 1);
            }
        }
        return rest.length() == phrase.plain().length()
                ? phrase
                : new Phrase(phrase.said(), rest, phrase.asks());
    }
}
