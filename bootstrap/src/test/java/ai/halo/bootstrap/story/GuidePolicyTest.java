package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide's Content-Security-Policies, and what Chromium says without them. */
class GuidePolicyTest {

    private static final String PICTURES = "https://pictures.example.com";

    final Company company = Company.movesIn();
    final HostPage site = new HostPage(company.baseUrl());
    final BrowserContext visitor = Chromium.visitor();
    final List<String> complaints = new ArrayList<>();

    @AfterEach
    void leave() {
        visitor.close();
        site.close();
    }

    @TestFactory
    Stream<DynamicTest> letsTheWidgetDoEverything() {
        return Snippet.tests(
                "policy",
                policy -> {
                    showAvatar(policy.text().contains("img-src"));
                    var widget = new Widget(opened("default-src 'self'; " + text(policy)));
                    widget.open().ask("Hello");

                    assertThat(widget.answer(1)).isNotBlank();
                    assertThat(complaints).isEmpty();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"script-src", "connect-src", "img-src"})
    void curesWhatTheGuideSaysTheConsoleSays(String directive) {
        showAvatar(true);
        var page = opened(without(directive));
        if (directive.equals("img-src")) {
            new Widget(page).open();
        }
        page.waitForCondition(() -> !complaints.isEmpty());

        String promised =
                "violates the following Content Security Policy directive: \"" + directive;
        assertThat(Guides.text("install-the-widget")).contains("`" + promised + "`");
        assertThat(complaints).anyMatch(complaint -> complaint.contains(promised));
    }

    @Test
    void doesNotCureAnInlineScriptOfThePagesOwn() {
        site.insists(text(Guides.marked("policy").getFirst()));
        site.holds("/", "<!doctype html><script>HaloAgents.init({})</script>");
        var page = listened();
        page.navigate(site.address("/"));
        page.waitForCondition(() -> !complaints.isEmpty());

        assertThat(complaints.getFirst())
                .containsPattern(
                        "Executing inline script violates|Refused to execute inline script");
        assertThat(Guides.text("install-the-widget"))
                .contains(
                        "`Executing inline script violates` or `Refused to execute inline script`");
    }

    private void showAvatar(boolean shown) {
        String agent = company.look("/agents").items("items").getFirst().at("id").plain();
        Json.Obj style =
                shown ? Json.object().with("avatar", PICTURES + "/ida.png") : Json.object();
        company.change("/agents/" + agent, Json.object().with("style", style));
    }

    private String text(Snippet policy) {
        return policy.filledIn(company).strip().replaceAll("\\s+", " ");
    }

    /** The larger policy, with one of its directives left as it was before Halo. */
    private String without(String directive) {
        return text(Guides.marked("policy").getLast())
                .replaceAll(directive + " 'self' [^;]+;", directive + " 'self';");
    }

    private Page opened(String policy) {
        site.insists(policy);
        site.holds("/icon", "");
        site.holds(
                "/start.js",
                "window.HaloAgents?.init({orgId: '%s', apiKey: '%s'});"
                        .formatted(company.orgId(), company.widgetKey()));
        site.holds(
                "/",
                """
                <!doctype html><html lang="en"><head><title>Shop</title><link rel="icon" href="/icon"></head>
                <body><script src="%s/sdk/latest/haloagents.umd.js"></script><script src="/start.js"></script>
                """
                        .formatted(company.baseUrl()));
        var page = listened();
        page.route(PICTURES + "/**", Route::abort);
        page.navigate(site.address("/"));
        return page;
    }

    private Page listened() {
        var page = visitor.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) complaints.add(message.text());
        });
        return page;
    }
}
