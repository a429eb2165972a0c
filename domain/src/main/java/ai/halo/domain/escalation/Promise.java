package ai.halo.domain.escalation;

import java.util.regex.Pattern;

/** A promise to involve a person, found in the words of a reply. */
public final class Promise {

    private static final Pattern PHRASES =
            Pattern.compile(
                    "\\b(i|we)(['’]ll| will| am going to|['’]m going to| have| ['’]ve)"
                            + " (now )?(create|open|raise|file|created|opened|raised|filed|escalate|escalated|forward|forwarded|pass|passed"
                            + "|connect|connected|transfer|transferred|hand|handed|notify|notified|involve|involved)\\b"
                            + ".{0,60}\\b(ticket|teammate|colleague|team|human|person|agent|specialist|support)\\b"
                            + "|\\b(a|one of our|our) (teammate|colleague|human|specialist|team|support team|agent)s? (will|is going to)"
                            + " (get back|contact|reach|follow|reply|be in touch)",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Promise() {}

    public static boolean madeIn(String reply) {
        return PHRASES.matcher(reply).find();
    }
}
