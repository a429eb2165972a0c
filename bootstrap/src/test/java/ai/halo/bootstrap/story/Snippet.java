package ai.halo.bootstrap.story;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.ThrowingConsumer;

/**
 * A block of code in a guide; behind its language stands, unseen by readers, how it is run or what
 * it would need.
 */
record Snippet(String guide, int line, String language, Map<String, String> marks, String text) {

    private static final Pattern MARK = Pattern.compile("(\\w+)=(\\S+)");

    static Snippet of(String guide, int line, String fence, String text) {
        String[] words = fence.split(" ", 2);
        Map<String, String> marks =
                MARK.matcher(words.length == 1 ? "" : words[1])
                        .results()
                        .collect(toUnmodifiableMap(mark -> mark.group(1), mark -> mark.group(2)));
        return new Snippet(guide, line, words[0], marks, text);
    }

    String mark(String name) {
        return marks.getOrDefault(name, "");
    }

    boolean isRunAs(String kind) {
        return mark("run").equals(kind);
    }

    /** A drawing or an output is there to be read. */
    boolean isProse() {
        return language.equals("text") && marks.isEmpty();
    }

    /** As somebody of this company pastes it. */
    String filledIn(Company company) {
        return text.replace("https://halo.example.com", company.baseUrl())
                .replace("YOUR_ORG_ID", company.orgId())
                .replace("ab_live_YOUR_KEY", company.widgetKey());
    }

    DynamicTest test(ThrowingConsumer<Snippet> run) {
        return DynamicTest.dynamicTest(title(), address(), () -> run.accept(this));
    }

    static Stream<DynamicTest> tests(String kind, ThrowingConsumer<Snippet> run) {
        return Guides.marked(kind).stream().map(snippet -> snippet.test(run));
    }

    private URI address() {
        return Path.of(Guides.FOLDER + "/" + guide + ".md").toAbsolutePath().normalize().toUri();
    }

    String title() {
        return guide + ":" + line + " " + language;
    }
}
