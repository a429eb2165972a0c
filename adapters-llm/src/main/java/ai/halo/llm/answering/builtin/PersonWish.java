package ai.halo.llm.answering.builtin;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells the wish to be helped by a person from a question about people, agents or teams in the
 * product.
 */
final class PersonWish {

    private static final String BOT =
            "(?:bots?|robots?|chatbots?|machines?|ai|computers?|automat\\w+|virtual assistants?|algorithms?)";

    private static final String WHICH =
            "(?:(?:a|an|any|some|another|one|the|your|my account|real|actual|live|living|physical"
                    + "|proper|breathing|human|support|customer|service|care|success|sales|billing"
                    + "|technical|tech|helpdesk|help desk|team|senior|different|nice|friendly|first) )*";

    /** Whom a customer may wish to speak to; "my team" and the like are other people. */
    private static final String PERSON =
            WHICH
                    + "(?:human|humans|human being|human beings|person|people|agent|agents|"
                    + "representative|representatives|rep|reps|operator|operators|advisor|adviser"
                    + "|specialist|expert|supervisor|manager|teammate|colleague|employee|staff"
                    + "|staff member|member of (?:your |the )?(?:staff|team|support)|technician"
                    + "|engineer|someone|somebody|anyone|anybody|(?:any|some|no) ?one|whoever|support"
                    + "|(?:customer|support|human|live|real|technical|tech) (?:service|care|help"
                    + "|support|assistance|chat|team)|sales|team|department|(?:one of )?you guys"
                    + "|one of (?:you|your (?:people|guys|colleagues|agents|staff|team))"
                    + "|account manager)"
                    + "(?: (?:real|human|else|alive|in charge|responsible|of yours|at your end))?"
                    + "(?! (?:in|on|of|from|at|inside) (?:my|our|their)\\b)(?! s\\b)";

    private static final String NOW =
            "(?: (?:please|now|here|asap|instead|immediately|right|today|thanks|thank you|ok|okay|and"
                    + "|then|or|but|because|not|urgently|at once|quickly|directly|again|already|soon|anymore|any more)\\b"
                    + ".*|)$";

    private static final String TO_HELP =
            "(?: (?:to (?:talk|speak|chat|help|look|assist|call|contact|explain|take|review|handle|check"
                    + "|fix|deal|discuss|sort|get back)|who|that (?:can|could|will|is|knows)|i can|on the"
                    + " (?:phone|line)|for (?:this|that|help|assistance)|from (?:your|the|support"
                    + "|sales|billing)|in (?:this chat|the chat|charge)|about)\\b.*)$";

    private static final String ME =
            "(?:me|us|this|it|that|this (?:chat|conversation|issue|case|matter|problem|question|one)|my"
                    + " (?:case|issue|request|question|chat|problem|ticket|complaint)|the chat)";

    private static final String BEGIN =
            "(?:^|\\b(?:i|we|me|us|to|please|rather|just|really|directly|now|and|not|or|prefer|insist on"
                    + "|how about|mind|could|can|then|let us) )";

    private static final List<Pattern> WISHES =
            patterns(
                    BEGIN
                            + "(?:be |get )?(?:talk|speak|chat|communicate|have a (?:word|chat|call)|discuss"
                            + " (?:this|it|that)|get in (?:touch|contact)|be in touch|deal|connected"
                            + "|transferred|put through|put in touch|passed on|handed over|get through"
                            + "|get (?:a )?hold|hear (?:back )?from|ask|helped by|assisted by|talking"
                            + "|speaking|chatting|dealing)(?: (?:live|directly|now|briefly|about (?:this|it)"
                            + "|to|with|of|from|over|through))* "
                            + PERSON,
                    "\\b(?:want|wanna|need|like|prefer|must|have|let me|please|love|wish)(?: to)?"
                            + " (?:contact|reach|call|phone|message|email|see) "
                            + PERSON
                            + "(?:"
                            + NOW
                            + "|"
                            + TO_HELP
                            + ")",
                    "\\b(?:connect|transfer|put|pass|hand|switch|forward|redirect|route|refer|move|send|direct"
                            + "|bring|patch|hook|link|escalate) "
                            + ME
                            + "(?: (?:up|over|on|through|in|along|straight|directly|back))*(?: (?:to|with|in"
                            + " touch with|in contact with))? "
                            + PERSON,
                    "\\b(?:put me through|transfer me|hand me over|connect me|pass me on)" + NOW,
                    "(?:^|please |can you |could you |would you |will you |want to |like to |need to |want"
                            + " you to |just )escalate(?: "
                            + ME
                            + ")?"
                            + NOW,
                    "(?:^|\\b(?:i|we|please|just|can i|could i|may i|can we|you|you to|ll|to|not|and|or|now|then"
                            + "|would) )(?:get|give|find|bring|fetch|have|need|want|like|prefer|require|demand"
                            + "|request|ask for|asking for|insist on|looking for|look for|want to have|like to"
                            + " have|waiting for)(?: me| us| in)?(?: to)? "
                            + PERSON
                            + "(?:"
                            + NOW
                            + "|"
                            + TO_HELP
                            + ")",
                    "\\b(?:is|are) (?:there )?"
                            + PERSON
                            + " (?:there|available|here|around|online|(?:that |who )?(?:i|we) can|who can|to talk"
                            + "|to speak|to chat|working|on duty|on the line|from (?:support|your)|behind"
                            + "|reading|i could)\\b",
                    "^(?:(?:any|are there any|is there a|is there an|do you have) (?:real |actual |live"
                            + " )?)(?:human|humans|person|people|agent)s?(?: (?:there|here|available))?$",
                    "\\b(?:can|could|would|will|may|might|should|let|have|make|want|like|need|prefer) "
                            + PERSON
                            + "(?: from (?:your |the )?\\w+| on your (?:team|side)| there| please| kindly| to| just"
                            + "| possibly)* (?:(?:call|phone|ring|contact|email|reach out to|get back to|talk to"
                            + "|talk with|speak to|speak with|chat with|reply to|respond to) (?:me|us)|(?:look"
                            + " (?:at|into|over)|take a look at|review|check|handle|take over|sort|fix|join)"
                            + " (?:this|it|that|my (?:case|account|issue|problem|ticket)|the chat)|take a"
                            + " look|take over(?= from here| here| now| please|$)|step in|join in)(?:$| )",
                    "\\b(?:can|could|would|will|let) "
                            + PERSON
                            + "(?: from (?:your |the )?\\w+| on your (?:team|side)| there| please| kindly)*"
                            + " (?:help|assist|answer)(?: me| us| me out| me with (?:this|it|that)| with"
                            + " (?:this|it|that))?"
                            + NOW,
                    "^(?:(?:please|just|no|yes|ok|okay|i said|now|hello|hi|hey) )*(?:(?:a|an|the|your"
                            + ") )?(?:(?:real|live|actual|human|proper|another|different) )*(?:human|humans"
                            + "|human being|person|people|agent|representative|rep|operator|customer (?:service"
                            + "|support|care)|support|support (?:agent|team|person)|live (?:chat|support|help)"
                            + "|human (?:support|help|assistance)|supervisor|manager|team member|someone real"
                            + "|advisor|real support|tech support|technical support)"
                            + NOW,
                    "\\b(?:not|no|never|hate|stop|tired of|sick of|enough of|fed up with|rather than|instead of"
                            + "|refuse to)(?: \\w+){0,4} (?:talk|speak|chat|deal|write|writing|talking|speaking"
                            + "|chatting|dealing|arguing|argue|want|need|like|more)(?: (?:to|with|an?|the|this"
                            + "|these|your|another|some|any|stupid|dumb|useless|silly|damn))* "
                            + BOT
                            + NOW,
                    "^(?:no|not (?:a|an|the)|enough|stop with (?:the|this)) (?:more )?" + BOT + NOW,
                    "\\b(?:call|phone|ring) (?:me|us)(?: back)?(?:$| (?:back|please|at|on|tomorrow|today|asap|when"
                            + "|about|regarding|in|now)\\b)|\\bgive (?:me|us) a (?:call|ring)\\b|\\b(?:want|like"
                            + "|need|request|requesting|have) a (?:call ?back|phone call)\\b",
                    "(?:^|please |can you |could you |would you |can i |could i |i want to |i would like to |i need"
                            + " to |i want you to )(?:open|create|raise|file|submit|log|make|lodge)(?: me| us)?"
                            + " (?:a|an) (?:new )?(?:support )?(?:ticket|case|complaint)(?:$| (?:for me|for us"
                            + "|please|with|about|regarding|and|now)\\b)",
                    "\\bwho (?:can|could|do|should|may) (?:i|we) (?:talk|speak|chat|turn) (?:to|with)\\b",
                    "\\bmit (?:einem|einer|nem)(?: \\w+)? ?(?:menschen|mensch|mitarbeiter\\w*|person|berater\\w*"
                            + "|kollegen) (?:sprechen|reden|chatten|verbinden|verbunden)|^(?:bitte )?(?:echter"
                            + " |ein )?(?:mensch|mitarbeiter)(?: bitte)?$",
                    "\\b(?:hablar|comunicar\\w*|chatear) con (?:una?|el|la)? ?(?:persona|humano|agente|alguien"
                            + "|representante|operador\\w*)\\b|\\bagente humano\\b",
                    "\\bparler (?:a|avec) (?:une? )?(?:vraie? )?(?:humain|personne|conseiller\\w*|agent|quelqu)\\b",
                    "\\bparlare con (?:una? )?(?:persona|operatore|umano|qualcuno)\\b|\\bfalar com (?:uma? )?"
                            + "(?:pessoa|humano|atendente|alguem)\\b|\\bmet (?:een )?(?:mens|medewerker|persoon)"
                            + " (?:spreken|praten|chatten)\\b|\\b(?:spreken|praten) met (?:een )?(?:mens"
                            + "|medewerker|persoon)\\b");

    /** Said of people in the product, of somebody else's wish, or against a person. */
    private static final List<Pattern> NOT_A_WISH =
            patterns(
                    "\\b(?:do|does|did|would|will) not (?:want|need|wish|like|have|prefer|transfer|connect|escalate"
                            + "|hand)\\b(?!.*\\b(?:do not|not|no)?.*\\b(?:but|i want|i need|get me)\\b)(?!(?: \\w+){0,6} "
                            + BOT
                            + "\\b)",
                    "\\b(?:no need|not necessary|without (?:having to |needing to )?(?:talk|speak|contact|chat"
                            + "|deal)\\w*|before (?:talking|speaking)|avoid \\w+ing)\\b",
                    "\\b(?:customers?|users?|visitors?|clients?|guests?|shoppers?|members?|they|them|he|she|bots?"
                            + "|assistant|teammates|colleagues) (?:(?:can|could|will|would|should|may|might|do|does"
                            + "|not|always|also) )*(?:want|wants|need|needs|ask|asks|to|talk|speak|chat|wish|wishes"
                            + "|like|contact|get|reach)\\b",
                    "^(?:do|does|did|should|must|when|why do|why does|what|which|where) (?:i|we|you|the|it|an|a|my"
                            + "|our|is|are|happens|does)\\b(?!.*\\b(?:have a real|have (?:a )?(?:human|real person))\\b)",
                    "^how (?:do|can|to|could|does|should|would)\\b(?!.*\\b(?:talk|speak|chat|connected|transferred"
                            + "|through|hold|touch|in contact)\\b.*)(?!.*\\b(?:get|reach|contact|have|find|see) (?:a"
                            + " |an |the )?(?:real|human|live|actual)\\b)");

    private PersonWish() {}

    private static List<Pattern> patterns(String... wordings) {
        return List.of(wordings).stream().map(Pattern::compile).toList();
    }

    /** The words of the first phrase that wishes for a person. */
    static Optional<String> in(List<Phrase> phrases) {
        return phrases.stream()
                .map(phrase -> Typos.corrected(phrase.plain()))
                .filter(PersonWish::wishes)
                .findFirst();
    }

    private static boolean wishes(String plain) {
        return NOT_A_WISH.stream().noneMatch(pattern -> pattern.matcher(plain).find())
                && WISHES.stream().anyMatch(pattern -> pattern.matcher(plain).find());
    }
}
