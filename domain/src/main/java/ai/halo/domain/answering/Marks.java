package ai.halo.domain.answering;

import java.util.regex.Pattern;

/** The numbers in brackets that tie words to sources; only the house sets them. */
final class Marks {

    /** A number in brackets that stands for itself, not for code, an index or a link. */
    private static final Pattern FOREIGN =
            Pattern.compile("(?<![\\p{L}\\p{N}_)\\]`])\\[(\\d{1,3})](?![(:\\[`])");

    private Marks() {}

    /** The words with round brackets around numbers that would pass for a mark. */
    static String without(String words) {
        String stripped = words.strip();
        return stripped.contains("```") ? stripped : FOREIGN.matcher(stripped).replaceAll("($1)");
    }

    /** What stands between words and their mark: a mark inside a table or a code block is lost. */
    static String place(String words) {
        String lastLine = words.substring(words.lastIndexOf('\n') + 1);
        if (lastLine.startsWith("|")) {
            return "\n\n";
        }
        return lastLine.startsWith("```") ? "\n" : " ";
    }
}
