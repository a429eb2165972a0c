package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the guides have one paste into a page, pasted into one on a foreign origin. */
class GuideInstallTest {

    final Company company = Company.movesIn();
    final HostPage site = new HostPage(company.baseUrl());
    final BrowserContext visitor = Chromium.visitor();

    @AfterEach
    void leave() {
        visitor.close();
        site.close();
    }

    @TestFactory
    Stream<DynamicTest> bringsTheLauncherForAVisitor() {
        return Snippet.tests(
                "page",
                snippet -> {
                    paste(snippet);
                    var errors = new ArrayList<String>();
                    var page = visitor.newPage();
                    page.onConsoleMessage(message -> {
                        if (message.type().equals("error")) errors.add(message.text());
                    });
                    page.navigate(site.address("/"));
                    page.locator(".launcher").waitFor();

                    assertThat(page.evaluate("() => HaloAgents.getInstance().debug().user"))
                            .isEqualTo("anonymous");
                    assertThat(errors).isEmpty();
                });
    }

    @TestFactory
    Stream<DynamicTest> looksEvery50MillisecondsAndGivesUpAfter10Seconds() {
        return Guides.marked("page").stream()
                .filter(snippet -> snippet.text().matches("(?s).*(waitForHaloAgents|startHalo).*"))
                .map(snippet -> snippet.test(this::givesUp));
    }

    private void givesUp(Snippet snippet) {
        paste(snippet);
        var warnings = new ArrayList<String>();
        var page = visitor.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("warning")) warnings.add(message.text());
        });
        page.route("**/haloagents.umd.js", Route::abort);
        page.addInitScript(
                "window.looked = 0; Object.defineProperty(window, 'HaloAgents', {get() { looked++; }});");
        page.clock().install();
        page.clock().pauseAt(System.currentTimeMillis() + 60_000);
        page.navigate(site.address("/"));
        int before = looked(page);

        page.clock().runFor(9_950);
        assertThat(looked(page) - before).isEqualTo(199);
        assertThat(warnings).isEmpty();
        page.clock().runFor(50);
        page.waitForCondition(() -> !warnings.isEmpty());
        int then = looked(page);
        page.clock().runFor(1_000);

        assertThat(looked(page)).isEqualTo(then);
        assertThat(warnings).containsExactly("The chat could not be loaded.");
    }

    private static int looked(Page page) {
        return (int) page.evaluate("() => looked");
    }

    private void paste(Snippet snippet) {
        site.forbidsNothing();
        site.holds("/icon", "");
        Guides.marked("module").stream()
                .filter(module -> module.mark("file").equals("halo.js"))
                .forEach(module -> site.holds("/halo.js", module.filledIn(company)));
        site.holds(
                "/",
                """
                <!doctype html><html lang="en"><head><title>Shop</title><link rel="icon" href="/icon">
                </head><body><h1>Lamps</h1>%s</body></html>
                """
                        .formatted(snippet.filledIn(company).replace("sha384-…", hash())));
    }

    private String hash() {
        return ((Json.Obj) company.read("/api/sdk/sri").body().at("files"))
                .at("0.9.0/haloagents.umd.js")
                .plain();
    }
}
