package ai.halo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every regular expression in the sources of server and widget, read from them, against long
 * inputs.
 */
class LinearTimeTest {

    private static final Pattern LITERALS =
            Pattern.compile(
                    "(?:(\\w+)\\s*=\\s*Pattern\\.compile|\\.(matches|replaceAll|replaceFirst|split))"
                            + "\\(\\s*((?:\"(?:\\\\.|[^\"\\\\])*+\"(?:\\s*\\+\\s*)?)++)");
    private static final Pattern SCRIPT_LITERAL =
            Pattern.compile(
                    "(?:[=(,:!&|?\\[]|return) ?/((?![/*])(?:\\\\.|\\[(?:\\\\.|[^\\]\\\\\n])*+]|[^/\\\\\\[\n])++)/");
    private static final Pattern CLASS = Pattern.compile("\\\\.|\\[((?:\\\\.|[^\\]\\\\])*+)]");
    private static final Pattern OPENING = Pattern.compile("(?<!\\\\)\\[");
    private static final Pattern LITERAL = Pattern.compile("\"((?:\\\\.|[^\"\\\\])*+)\"");

    /** What grows: words, spaces, digits, and every character that our patterns speak of. */
    private static final List<String> PUMPS =
            List.of(
                    "a", "a ", " ", "\n", " \n", "1", "1,", "-", ".", "a.", "/", "a/", "|", "| ",
                    "`", "*", "#", "[", "](", "[1]", "<", "<a ", "&", ";", "{", "{a", "\"", "'",
                    "://a", "@a", "=", "\\", "_", ":", "é", "A", "(", ")", "> ", "~", "\t", "%");

    private static final List<String> STARTS =
            List.of(
                    "",
                    "a",
                    "<",
                    "[",
                    "`",
                    "#",
                    "# a",
                    "|",
                    "\"",
                    "data:",
                    "https://",
                    "user.",
                    "  ",
                    "-1");

    /** Our own word lists. */
    private static final List<String> LEFT_OUT = List.of("/Wordings.java");

    private static final int LENGTH = 4_000;
    private static final int CONSTANT = 600_000;

    @Test
    void looksAtMostTwiceAsOftenAtTwiceTheInput() {
        Map<Use, String> patterns = patterns();
        int ours = patterns.size();
        patterns.putAll(scripts());
        var slow = new ArrayList<String>();
        patterns.forEach((use, home) -> {
            for (String start : STARTS) {
                for (String pump : PUMPS) {
                    long once = looks(use, start, pump, LENGTH, Long.MAX_VALUE);
                    long cap = 2 * once + CONSTANT;
                    if (looks(use, start, pump, 2 * LENGTH, cap) > cap) {
                        slow.add(home + " " + use + " on " + start + pump + pump + "…");
                        return;
                    }
                }
            }
        });
        System.out.printf(
                "linear time: %d regular expressions, and %d of the widget%n",
                ours, patterns.size() - ours);
        assertThat(slow).isEmpty();
        assertThat(ours).isGreaterThan(50);
        assertThat(patterns.size() - ours).isGreaterThan(30);
    }

    /** A pattern that is held against a whole text, or searched for in one. */
    private record Use(String regex, boolean searches) {}

    /** Whether anybody in the file does more with it than hold it against a whole text. */
    private static boolean searches(MatchResult found, String text) {
        if (found.group(1) == null) {
            return !"matches".equals(found.group(2));
        }
        Pattern at =
                Pattern.compile(
                        "\\b"
                                + found.group(1)
                                + "\\s*\\.(split|matcher\\([^;]*?\\)\\s*\\.(find|results|replace))");
        return at.matcher(text).find() || text.contains(".find()");
    }

    /** Each with the file it stands in. */
    private static Map<Use, String> patterns() {
        var patterns = new LinkedHashMap<Use, String>();
        Checkout.files().stream()
                .filter(file -> file.address().contains("/src/main/java/"))
                .filter(file -> LEFT_OUT.stream().noneMatch(file.address()::endsWith))
                .forEach(file -> {
                    String text = String.join("\n", file.lines());
                    LITERALS.matcher(text)
                            .results()
                            .forEach(found ->
                                    valid(unescaped(found.group(3)))
                                            .map(regex -> new Use(regex, searches(found, text)))
                                            .forEach(use ->
                                                    patterns.putIfAbsent(use, file.address())));
                });
        return patterns;
    }

    /** Those of the widget; between slashes, where no division can stand. */
    private static Map<Use, String> scripts() {
        var patterns = new LinkedHashMap<Use, String>();
        Checkout.files().stream()
                .filter(file -> file.address().matches(".*/src/main/web/.*/src/.*\\.tsx?"))
                .forEach(file ->
                        SCRIPT_LITERAL
                                .matcher(String.join("\n", file.lines()))
                                .results()
                                .flatMap(found -> valid(asJavaWritesIt(found.group(1))))
                                .map(regex -> new Use(regex, true))
                                .forEach(use -> patterns.putIfAbsent(use, file.address())));
        return patterns;
    }

    /** An opening bracket among the letters of a class is only a letter. */
    private static String asJavaWritesIt(String regex) {
        return CLASS.matcher(regex)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                found.group(1) == null
                                        ? found.group()
                                        : "["
                                                + OPENING.matcher(found.group(1))
                                                        .replaceAll("\\\\[")
                                                + "]"));
    }

    private static String unescaped(String literals) {
        var joined = new StringBuilder();
        LITERAL.matcher(literals).results().forEach(part -> joined.append(part.group(1)));
        return joined.toString().replace("\\u", "\\\\u").translateEscapes();
    }

    /** A replacement or a template that was met on the way is none. */
    private static Stream<String> valid(String regex) {
        try {
            Pattern.compile(regex);
            return Stream.of(regex);
        } catch (PatternSyntaxException noPattern) {
            return Stream.empty();
        }
    }

    private static long looks(Use use, String start, String pump, int length, long cap) {
        var input = new Counted(start + pump.repeat(length / pump.length()) + "\0", cap);
        try {
            var matcher = Pattern.compile(use.regex()).matcher(input);
            boolean more = use.searches() ? matcher.find() : matcher.matches();
            while (more && use.searches()) {
                more = matcher.find();
            }
        } catch (StackOverflowError | IllegalStateException tooMuch) {
            return Long.MAX_VALUE;
        }
        return input.looks;
    }

    private static final class Counted implements CharSequence {

        private final String text;
        private final long cap;
        private long looks;

        Counted(String text, long cap) {
            this.text = text;
            this.cap = cap;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++looks > Math.min(cap, 50_000_000)) {
                throw new IllegalStateException("too many looks");
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }
    }
}
