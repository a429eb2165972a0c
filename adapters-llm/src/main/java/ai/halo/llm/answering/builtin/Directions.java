package ai.halo.llm.answering.builtin;

import java.util.regex.Pattern;

/** Whether a phrase asks where something is, how it is done, or to be taken to it. */
enum Directions {
    TAKE_ME(
            "^(?:(?:please|can|could|would|will|you|ok|okay|so|and|then|yes|just|now) )*"
                    + "(?:(?:take|bring|lead|get|guide|direct|navigate|send) (?:me|us) (?:over )?(?:to|there)\\b"
                    + "|(?:go|jump|navigate) to\\b|open (?!an? ))"),
    WHERE(
            "\\bwhere (?:is|are|can|do|could|would|should|exactly|in|on)\\b"
                    + "|\\b(?:show|point) (?:me|us|at|to|out)\\b"
                    + "|\\b(?:can not|could not|do not) (?:find|see|locate)\\b"
                    + "|\\bhow (?:do|can) (?:i|we) (?:find|see|open|reach|get to)\\b"
                    + "|\\blooking for\\b"),
    HOW(
            "\\bhow (?:do|can|to|could|should|would)\\b"
                    + "|\\b(?:i|we) (?:want|need|would like|am trying|are trying|have) to\\b"
                    + "|\\b(?:can|could|may) (?:i|we)\\b"),
    NONE("^");

    /** What follows says under which circumstances, not what is asked for. */
    private static final Pattern CIRCUMSTANCES =
            Pattern.compile(
                    "\\b(?:without|instead of|rather than|after|before|when|if|while|once|because|since|unless|until)\\b.*");

    private final Pattern wording;

    Directions(String wording) {
        this.wording = Pattern.compile(wording);
    }

    static Directions asked(String plain) {
        for (Directions each : values()) {
            if (each.wording.matcher(plain).find()) {
                return each;
            }
        }
        return NONE;
    }

    static String withoutCircumstances(String plain) {
        return CIRCUMSTANCES.matcher(plain).replaceFirst("").strip();
    }
}
