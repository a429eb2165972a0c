package ai.halo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.architecture.TextReaders.Reader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever of ours can be handed a text, found among the compiled classes so that a new reader is
 * covered the day it is born, against long and ugly ones: twice the text costs at most twice the
 * steps.
 */
class TextReadersTest {

    /** What the text begins with, as far as a reader has to be lured in. */
    private static final List<String> STARTS = List.of("", "{\"a\":\"");

    /** What goes on and on. */
    private static final List<String> PUMPS =
            List.of(
                    "a", "a ", "A", "é", "1", "1,", " ", "\t", "\n", " \n", "\r", "\r\n", "-", "_",
                    ".", ".\n", ". ", "a.", "a. ", "A. B", "?", "!", "a?", "…\"", ",", ":", ";",
                    "/", "a/", "://a", "@a", "=", "\\", "\\u0041", "%41", "~", "\"", "'", "(", ")",
                    "[", "](", "[1]", "[a](b)", "{", "{{", "{{a}}", "{\"a\":", "|", "| ", "|a|\n",
                    "`", "```\n", "*", "#", "# a\n", "- a\n", "1. a\n", "> ", "<", "<a ", "<a>",
                    "<div>", "<aside>", "<table>", "</p>", "&", "&amp;");

    private static final int SHORT = 400;

    /** Behind every bound that a reader keeps, such as jsoup's 512 levels of elements. */
    private static final int LONG = 6_000;

    /** Windows of a text do not end where the text does. */
    private static final double ROUNDING = 1.05;

    private static final int CONSTANT = 4_000;

    /** Files, programs and documents of our own, and our own words beside another's. */
    private static final Pattern NOT_FROM_OUTSIDE =
            Pattern.compile(
                    "(persistence\\.database|rest\\.contract|bootstrap)\\..*"
                            + "|.*\\.(Wordings|Release|SdkController|Bge\\w+)\\..*"
                            + "|.*\\.Typos\\.(distance|swapped|slipped)\\[.*");

    /**
     * Held by LinearTimeTest: these take more than a text to be made, and have no loop of their
     * own.
     */
    private static final List<String> WITH_PATTERNS_ONLY =
            List.of(
                    "Addresses",
                    "Assessment",
                    "CaseFile",
                    "ConversationsController",
                    "Courtesy",
                    "Directions",
                    "Document",
                    "EventForm",
                    "ExchangeWire",
                    "Grounding",
                    "Guide",
                    "IdentityTokens",
                    "Inquiry",
                    "Line",
                    "OnceBinder",
                    "PictureType",
                    "Question",
                    "Quota",
                    "Quotable",
                    "Rule",
                    "SearchController",
                    "Ticket",
                    "TicketPatch",
                    "Trouble",
                    "Unfolding");

    private final MeteredLoader loader = new MeteredLoader();

    @Test
    void takeAtMostTwiceTheStepsForTwiceTheText() {
        List<Reader> readers =
                TextReaders.in(classes())
                        .filter(reader -> !NOT_FROM_OUTSIDE.matcher(reader.name()).matches())
                        .toList();
        var slow = new ArrayList<String>();
        for (Reader reader : readers) {
            for (String start : STARTS) {
                for (String pump : PUMPS) {
                    var text = new Text(start, pump);
                    if (!text.isLinear(reader) && !text.becomesLinear(reader)) {
                        slow.add(reader.name() + " on " + start + pump + pump + "…");
                    }
                }
            }
        }
        System.out.printf(
                "linear time: %d readers of texts, each against %d texts%n",
                readers.size(), STARTS.size() * PUMPS.size());
        assertThat(slow).isEmpty();
        assertThat(readers).hasSizeGreaterThan(200);
        assertThat(loader.lookingIntoTexts())
                .filteredOn(name -> name.startsWith("ai.halo.") && !Meter.met().contains(name))
                .filteredOn(name ->
                        !NOT_FROM_OUTSIDE.matcher(name.replace("ai.halo.", "") + ".").matches())
                .allMatch(name -> WITH_PATTERNS_ONLY.contains(name.replaceAll(".*\\.", "")));
    }

    /** What a model says arrives in small pieces, and is read again as it grows. */
    @Test
    void readASpeechAsItUnfoldsInTimeWithItsLength() throws ReflectiveOperationException {
        Class<?> unfolding = loader.loadClass("ai.halo.llm.answering.Unfolding");
        var made = unfolding.getDeclaredConstructors()[0];
        var take = unfolding.getDeclaredMethod("take", String.class);
        made.setAccessible(true);
        take.setAccessible(true);
        Consumer<String> speech =
                words -> {
                    try {
                        Object speaker = made.newInstance(null, List.of());
                        for (int i = 0; i < words.length(); i += 4) {
                            var _ = take.invoke(speaker, words.substring(i, i + 4));
                        }
                    } catch (ReflectiveOperationException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                };

        assertThat(List.of("So. ", "word", "[1 2", "- a\n"))
                .allMatch(pump -> new Text("", pump).becomesLinear(speech));
    }

    /** A text of any length. */
    private record Text(String start, String pump) {

        boolean isLinear(Consumer<String> reader) {
            return steps(reader, 2 * SHORT) <= 2 * steps(reader, SHORT) + CONSTANT;
        }

        /**
         * Up to a bound steps may grow faster; behind it, twice as many come with twice the text.
         */
        boolean becomesLinear(Consumer<String> reader) {
            long once = steps(reader, LONG);
            long twice = steps(reader, 2 * LONG);
            long fourTimes = steps(reader, 4 * LONG);
            return fourTimes < Meter.AT_MOST
                    && fourTimes - twice <= 2 * (twice - once) * ROUNDING + CONSTANT;
        }

        long steps(Consumer<String> reader, int length) {
            String text = start + pump.repeat(length / pump.length());
            return Meter.during(() -> reader.accept(text));
        }
    }

    private Stream<Class<?>> classes() {
        return Checkout.modules().stream()
                .map(module -> module.resolve("target/classes"))
                .filter(Files::isDirectory)
                .flatMap(TextReadersTest::names)
                .map(name -> load(loader, name));
    }

    private static Stream<String> names(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .map(file -> root.relativize(file).toString())
                    .filter(file -> file.startsWith("ai/") && file.endsWith(".class"))
                    .filter(file -> !file.contains("/schema/") && !file.contains("package-info"))
                    .map(file -> file.replace(".class", "").replace('/', '.'))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Class<?> load(ClassLoader loader, String name) {
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
