package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every link within the documentation, on the server and in the clone. */
class GuideLinksTest {

    private static final Pattern HREF = Pattern.compile("href=\"([^\"]+)\"");
    private static final Pattern MARKDOWN = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```$");

    @Test
    void leadSomewhereOnTheServer() {
        var halo = RunningHalo.shared();
        Map<String, String> pages = new HashMap<>();
        var waiting = new ArrayDeque<>(List.of("/docs"));
        while (!waiting.isEmpty()) {
            String page = waiting.pop();
            if (page.startsWith("/docs") && !pages.containsKey(page)) {
                pages.put(page, halo.text(page));
                links(pages.get(page)).map(GuideLinksTest::page).forEach(waiting::add);
            }
        }
        assertThat(pages).hasSizeGreaterThan(10);
        pages.forEach((page, html) ->
                assertThat(links(html).filter(link -> !link.startsWith("http")))
                        .as(page)
                        .allSatisfy(link -> {
                            String target = link.startsWith("#") ? page : page(link);
                            String there = pages.getOrDefault(target, "");
                            assertThat(halo.status(target)).as(link).isEqualTo(200);
                            assertThat(link.contains("#") && !there.contains(section(link)))
                                    .as(link)
                                    .isFalse();
                        }));
    }

    @TestFactory
    Stream<DynamicTest> leadSomewhereInTheClone() {
        Path root = Path.of("..");
        return Stream.concat(
                        Stream.of(
                                        "README.md",
                                        "CONTRIBUTING.md",
                                        "docs/architecture.md",
                                        "docs/decisions/README.md")
                                .map(root::resolve),
                        Guides.files())
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> leadSomewhere(file)));
    }

    private static void leadSomewhere(Path file) throws IOException {
        String text = FENCED.matcher(Files.readString(file)).replaceAll("");
        assertThat(MARKDOWN.matcher(text).results().map(link -> link.group(1)))
                .filteredOn(link -> !link.startsWith("http"))
                .allSatisfy(link -> {
                    Path target = page(link).isEmpty() ? file : file.resolveSibling(page(link));
                    assertThat(target).exists();
                    if (link.contains("#")) {
                        String words = Files.readString(target);
                        assertThat(ai.halo.integrations.web.MarkdownHtml.of(words))
                                .contains(section(link));
                    }
                });
    }

    private static Stream<String> links(String html) {
        return HREF.matcher(html).results().map(link -> link.group(1));
    }

    private static String page(String link) {
        return link.replaceAll("#.*", "");
    }

    private static String section(String link) {
        return "id=\"" + link.replaceAll(".*#", "") + "\"";
    }
}
