package ai.halo.domain.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells the full stop that ends a sentence from the one in "e.g.", "3.5", "J. Doe" or a URL. */
final class FullStops {

    /** After these a sentence goes on, whatever follows. */
    private static final Set<String> MID_SENTENCE =
            Set.of(
                    "e.g", "i.e", "eg", "ie", "cf", "vs", "viz", "resp", "incl", "excl", "approx",
                    "ca", "mr", "mrs", "ms", "dr", "prof", "st", "fig", "figs", "eq", "sec", "vol",
                    "al", "dept", "ext", "tel", "gen", "sen", "rep");

    /** After these it goes on when a number follows: "No. 5", "Jan. 3". */
    private static final Set<String> BEFORE_NUMBERS =
            Set.of(
                    "no", "nos", "nr", "art", "pp", "p", "ch", "jan", "feb", "mar", "apr", "jun",
                    "jul", "aug", "sep", "sept", "oct", "nov", "dec", "v", "ver");

    private final String text;
    private final int to;

    /** Just after the closers that follow, and where it goes on after the space behind those. */
    private int after;

    private int next;

    private FullStops(String text, int from, int to) {
        this.text = text;
        this.to = to;
        this.after = from;
        this.next = from;
    }

    /** The offsets just after each sentence of the stretch; the last one is the stretch's end. */
    static List<Integer> in(String text, int from, int to) {
        return new FullStops(text, from, to).from(from);
    }

    private List<Integer> from(int from) {
        var ends = new ArrayList<Integer>();
        int start = from;
        int i = from;
        while (i < to) {
            passClosers(i + 1);
            if (isEnd(start, i)) {
                ends.add(after);
                start = after;
                i = after;
            } else {
                i++;
            }
        }
        if (start < to) {
            ends.add(to);
        }
        return ends;
    }

    private boolean isEnd(int start, int stop) {
        return switch (text.charAt(stop)) {
            case '。', '！', '？' -> true;
            case '.', '!', '?', '…' ->
                    after < to
                            && Character.isWhitespace(text.charAt(after))
                            && nothingGoesOn(start, stop);
            default -> false;
        };
    }

    /** Looks at a run of closers once, however many of them could end a sentence. */
    private void passClosers(int at) {
        if (after < at) {
            after = at;
            while (after < to && ".!?…\"'”’)]*_`".indexOf(text.charAt(after)) >= 0) {
                after++;
            }
        }
    }

    private void passSpace() {
        if (next < after) {
            next = after;
            while (next < to && Character.isWhitespace(text.charAt(next))) {
                next++;
            }
        }
    }

    private boolean nothingGoesOn(int start, int stop) {
        passSpace();
        if (next == to || text.charAt(stop) == '?') {
            return true;
        }
        int first = text.codePointAt(next);
        if (Character.isLowerCase(first) || ",;:)".indexOf(first) >= 0) {
            return false;
        }
        return text.charAt(stop) != '.' || !abbreviates(text, start, stop, first);
    }

    private static boolean abbreviates(String text, int start, int stop, int next) {
        int begin = stop;
        while (begin > start && isPartOfWord(text.charAt(begin - 1))) {
            begin--;
        }
        String word = text.substring(begin, stop);
        String lower = word.toLowerCase(Locale.ROOT);
        boolean stepNumber = word.matches("\\d{1,3}") && begin <= start + 1;
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        return stepNumber
                || (initial && !word.equals("I"))
                || MID_SENTENCE.contains(lower)
                || (Character.isDigit(next) && BEFORE_NUMBERS.contains(lower));
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '.';
    }
}
