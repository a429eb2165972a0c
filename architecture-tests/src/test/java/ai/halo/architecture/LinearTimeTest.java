package ai.halo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.architecture.Regexes.Use;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every regular expression of server and widget, read from their sources, against long inputs. */
class LinearTimeTest {

    private static final Pattern SCRIPT_LITERAL =
            Pattern.compile(
                    "(?:[=(,:!&|?\\[]|return) ?/((?![/*])(?:\\\\.|\\[(?:\\\\.|[^\\]\\\\\n])*+]|[^/\\\\\\[\n])++)/");
    private static final Pattern CLASS = Pattern.compile("\\\\.|\\[((?:\\\\.|[^\\]\\\\])*+)]");
    private static final Pattern OPENING = Pattern.compile("(?<!\\\\)\\[");

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
                    "```",
                    "#",
                    "# a",
                    "|",
                    "\"",
                    "data:",
                    "https://",
                    "user.",
                    "  ",
                    "-1");

    /** Its expressions stand in word lists. */
    private static final String WORDINGS =
            "adapters-llm/src/main/java/ai/halo/llm/answering/builtin/Wordings.java";

    private static final Path WORD_LISTS =
            Checkout.TOP.resolve("adapters-llm/src/main/resources/ai/halo/llm/answering/builtin");

    private static final int LENGTH = 4_000;
    private static final int CONSTANT = 600_000;

    @Test
    void looksAtMostTwiceAsOftenAtTwiceTheInput() {
        var found = new Regexes(sources());
        var patterns = new LinkedHashMap<>(found.uses());
        int ours = patterns.size();
        patterns.putAll(WordLists.uses(WORD_LISTS));
        int listed = patterns.size() - ours;
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
                "linear time: %d regular expressions, %d of the word lists, %d of the widget%n",
                ours, listed, patterns.size() - ours - listed);
        assertThat(found.unresolved())
                .as("regular expressions that the sources do not tell: make each a constant")
                .isEmpty();
        assertThat(slow).isEmpty();
        assertThat(ours).isGreaterThan(150);
        assertThat(listed).isGreaterThan(20);
        assertThat(patterns.size() - ours - listed).isGreaterThan(30);
    }

    private static List<SourceFile> sources() {
        return Checkout.files().stream()
                .filter(file -> file.address().contains("/src/main/java/"))
                .filter(file -> !file.address().equals(WORDINGS))
                .toList();
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
                                .map(regex -> new Use(regex, 0, true))
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
            var matcher = Pattern.compile(use.regex(), use.flags()).matcher(input);
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
