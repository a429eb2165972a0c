package ai.halo.domain.escalation;

import java.util.regex.Pattern;

/** A promise to involve a person, found in the words of a reply. */
public final class Promise {

    private static final String WHO =
            "(?:ticket|teammate|colleague|team|human|person|agent|specialist|support|representative|someone|somebody)s?";

    private static final String DOES =
            "(?:create|open|raise|file|log|submit|escalate|forward|pass|connect|transfer|hand|notify|involve|bring|put|loop|ask|alert|inform|refer)";

    private static final String DONE =
            "(?:created|opened|raised|filed|logged|submitted|escalated|forwarded|passed|connected|transferred|handed|notified|involved|brought|put|looped|asked|alerted|informed|referred)";

    private static final String DOING =
            "(?:creating|opening|raising|filing|logging|submitting|escalating|forwarding|passing|connecting|transferring|handing|notifying|involving|bringing|putting|looping|asking|alerting|informing|referring)";

    /** The agent says that it does, did or will do something that brings in a person. */
    private static final Pattern BY_THE_AGENT =
            Pattern.compile(
                    "\\b(?:i|we)(?:(?:['’]ll| will| am going to| are going to|['’]m going to|['’]re going to) (?:now |also |gladly |happily )?"
                            + DOES
                            + "|(?: have|['’]ve)(?: now| just| already)? "
                            + DONE
                            + "|(?<=\\bi)(?: now| just| already)? "
                            + DONE
                            + "|(?: am|['’]m| are|['’]re) (?:now |also )?"
                            + DOING
                            + ")\\b[^.!?]{0,80}\\b"
                            + WHO
                            + "\\b|\\blet me (?:now )?"
                            + DOES
                            + "\\b[^.!?]{0,80}\\b"
                            + WHO
                            + "\\b",
                    Pattern.CASE_INSENSITIVE);

    /** Somebody of the team is said to come back to the customer. */
    private static final Pattern BY_THE_TEAM =
            Pattern.compile(
                    "\\b(?:a|an|one of our|our|someone from (?:our|the)|somebody from (?:our|the)|a member of (?:our|the)|the) (?:\\w+ )?"
                            + "(?:teammates?|colleagues?|humans?|persons?|specialists?|team|agents?|staff|representatives?|team members?|support)"
                            + " (?:will|is going to|are going to|['’]ll) (?:(?:soon|shortly|then|also|personally) )?"
                            + "(?:get back|contact|reach|follow|reply|respond|be in touch|call|help|assist|take over|answer|look into|review)\\b"
                            + "|\\byou(?:['’]ll| will) (?:soon |shortly )?(?:hear (?:back )?from|be contacted by|be connected (?:to|with)|be transferred to)\\b",
                    Pattern.CASE_INSENSITIVE);

    private Promise() {}

    public static boolean madeIn(String reply) {
        return BY_THE_AGENT.matcher(reply).find() || BY_THE_TEAM.matcher(reply).find();
    }
}
