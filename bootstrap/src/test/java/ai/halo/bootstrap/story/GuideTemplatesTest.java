package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import com.microsoft.playwright.BrowserContext;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The templates of the guides, for users who would rather be scripts. */
class GuideTemplatesTest {

    private static final String HARM =
            "</script><script>window.pwned=1</script>\"'-window.pwned=1-'\u2028\u2029\\u003c<!--{{7*7}}";
    private static final Json.Obj HOSTILE =
            Json.object()
                    .with("id", "\"</script><script>window.pwned=1</script>'")
                    .with("name", HARM)
                    .with("email", "x@example.com'\"><img src=x onerror=window.pwned=1>");

    final Company company = Company.movesIn();
    final HostPage site = new HostPage(company.baseUrl());
    final BrowserContext visitor = Chromium.visitor();

    @AfterEach
    void leave() {
        visitor.close();
        site.close();
    }

    @TestFactory
    Stream<DynamicTest> carryHostileWordsToTheServerAndRunNone() {
        return Snippet.tests(
                "template",
                template -> {
                    Tongues.speak(template);
                    shows(rendered(template, HOSTILE.compact()));
                    var page = visitor.newPage();
                    var told =
                            page.waitForRequest(
                                    request -> request.url().endsWith("/users/identify"),
                                    () -> page.navigate(site.address("/")));
                    var body = (Json.Obj) Json.parse(told.postData());

                    assertThat(body.at("user_id")).isEqualTo(HOSTILE.at("id"));
                    assertThat(((Json.Obj) body.at("traits")).at("name"))
                            .isEqualTo(HOSTILE.at("name"));
                    assertThat(((Json.Obj) body.at("traits")).at("email"))
                            .isEqualTo(HOSTILE.at("email"));
                    page.locator(".launcher").waitFor();
                    assertThat(page.evaluate("() => typeof window.pwned")).isEqualTo("undefined");
                });
    }

    @TestFactory
    Stream<DynamicTest> knowNobodyWhereNobodyIsSignedIn() {
        return Snippet.tests(
                "template",
                template -> {
                    Tongues.speak(template);
                    shows(rendered(template, "null"));
                    var page = visitor.newPage();
                    page.navigate(site.address("/"));
                    page.locator(".launcher").waitFor();

                    assertThat(page.evaluate("() => HaloAgents.getInstance().debug().user"))
                            .isEqualTo("anonymous");
                });
    }

    @Test
    void wouldRunThemWhereTheyStandBetweenQuotes() {
        shows("<script>var name = '" + HARM + "';</script>");
        var page = visitor.newPage();
        page.navigate(site.address("/"));

        assertThat(page.evaluate("() => window.pwned")).isEqualTo(1);
    }

    private void shows(String html) {
        site.forbidsNothing();
        site.holds("/", "<!doctype html><html><body><h1>Shop</h1>" + html + "</body></html>");
    }

    private String rendered(Snippet template, String user) {
        var bench = new Workbench().knowing("USER_JSON", user).knowing("LC_ALL", "C.UTF-8");
        var file = bench.holds("page." + template.language(), template.filledIn(company));
        return switch (template.language()) {
            case "php" -> bench.says("php", bench.borrows("template.php"), file);
            case "erb", "liquid" -> bench.says("ruby", bench.borrows("template.rb"), file);
            case "jinja" -> bench.says("python3", bench.borrows("template.py"), file);
            case "django" -> {
                List<Snippet> views = Guides.marked("django");
                var view = bench.holds("view.py", views.getFirst().filledIn(company));
                yield bench.says("python3", bench.borrows("template.py"), file, view);
            }
            case String other -> throw new AssertionError(other);
        };
    }
}
