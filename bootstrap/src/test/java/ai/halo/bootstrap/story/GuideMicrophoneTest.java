package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The guide's recipes for a page that lets itself be spoken to. */
class GuideMicrophoneTest {

    private static final String ALLOWED =
            "() => document.featurePolicy.allowsFeature('microphone')";
    private static final String VIOLATION =
            "Permissions policy violation: microphone is not allowed in this document";
    private static final Pattern NGINX =
            Pattern.compile("add_header Permissions-Policy \"([^\"]+)\" always;\n");
    private static final Pattern APACHE =
            Pattern.compile("Header always set Permissions-Policy \"([^\"]+)\"\n");

    final HostPage site = new HostPage("");
    final HostPage around = new HostPage("");
    final BrowserContext visitor = Chromium.visitor();

    @AfterEach
    void leave() {
        visitor.close();
        site.close();
        around.close();
    }

    @TestFactory
    Stream<DynamicTest> allowIt() {
        return Snippet.tests(
                "permission",
                recipe -> {
                    assertThat(isAllowedUnder("microphone=()")).isFalse();
                    assertThat(isAllowedUnder(header(recipe))).isTrue();
                });
    }

    @TestFactory
    Stream<DynamicTest> allowItInAFrame() {
        return Snippet.tests(
                "frame",
                frame -> {
                    assertThat(isAllowedIn(frame.text().replace(" allow=\"microphone\"", "")))
                            .isFalse();
                    assertThat(isAllowedIn(frame.text())).isTrue();
                });
    }

    @Test
    void isMissedInTheWordsOfTheGuide() {
        var said = new ArrayList<String>();
        var page = opened("microphone=()");
        page.onConsoleMessage(message -> said.add(message.text()));
        page.evaluate(
                "() => navigator.mediaDevices.getUserMedia({audio: true})" + ".catch(() => {})");

        page.waitForCondition(() -> said.stream().anyMatch(each -> each.contains(VIOLATION)));
        assertThat(Guides.text("install-the-widget")).contains("`" + VIOLATION + "`");
    }

    private boolean isAllowedUnder(String permissions) {
        return (boolean) opened(permissions).evaluate(ALLOWED);
    }

    private Page opened(String permissions) {
        site.permits(permissions);
        site.holds("/", "<!doctype html><title>App</title>");
        var page = visitor.newPage();
        page.navigate(site.address("/"));
        return page;
    }

    private boolean isAllowedIn(String frame) {
        opened("microphone=(self)");
        around.forbidsNothing();
        around.holds("/", frame.replace("https://app.example.com/", site.address("/")));
        var page = visitor.newPage();
        page.navigate(around.address("/"));
        return (boolean) page.frames().getLast().evaluate(ALLOWED);
    }

    private static String header(Snippet recipe) {
        return switch (recipe.language()) {
            case "nginx" -> only(NGINX, recipe.text());
            case "apache" -> only(APACHE, recipe.text());
            case "js" -> {
                var bench = new Workbench();
                bench.holds("next.config.mjs", recipe.text());
                yield bench.says(
                                "node",
                                "--input-type=module",
                                "-e",
                                """
                                const { default: config } = await import('./next.config.mjs');
                                const [{ source, headers: [{ key, value }] }] = await config.headers();
                                console.log(source === '/(.*)' && key === 'Permissions-Policy' ? value : '');
                                """)
                        .strip();
            }
            case String other -> throw new AssertionError(other);
        };
    }

    private static String only(Pattern shape, String text) {
        var found = shape.matcher(text);
        assertThat(found.matches()).as(text).isTrue();
        return found.group(1);
    }
}
