package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WidgetPointingTest {

    private static final String IN_SIGHT =
            """
            () => {
              const at = document.getElementById('buy').getBoundingClientRect();
              return document.elementFromPoint(at.x + at.width / 2, at.y + at.height / 2)?.id === 'buy';
            }
            """;

    final Company company = Company.movesIn();
    final Shop shop = new Shop(company).alsoAt("/catalogue");
    final BrowserContext visitor = Chromium.visitor();

    @BeforeEach
    void mayPoint() {
        new Pointing(company)
                .at(
                        """
                        {"name": "Buy lamps", "selector": "#buy", "label": "Press here",
                         "options": {"duration": 0}}\
                        """,
                        """
                        {"name": "Lamp catalogue", "selector": "h1", "url": "/catalogue"}\
                        """,
                        """
                        {"name": "Our partners", "selector": "h1",
                         "url": "https://partner.example/lamps"}\
                        """);
    }

    @AfterEach
    void leave() {
        visitor.close();
        shop.close();
    }

    @Test
    void lightsUpWhatIsAskedForUntilEscape() {
        var widget = shop.openedBy(visitor).open().ask("Where can I buy lamps?");
        Locator light = widget.page().locator(".spotlight");
        Locator thing = widget.page().locator("#buy");

        assertThat(widget.answer(1)).contains("I am pointing at “Buy lamps” on this page.");
        assertThat(light.locator(".spotlight-label").innerText()).isEqualTo("Press here");
        assertThat(heard(widget)).isEqualTo("highlight #buy");
        Company.await(() -> around(light, thing));

        widget.evaluate(
                "() => document.querySelector('h1').style.setProperty('padding', '90px 40px')");
        Company.await(() -> around(light, thing));
        assertThat(thing.boundingBox().y).isGreaterThan(90);

        widget.page().locator("h1").click();
        widget.page().keyboard().press("Escape");
        light.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(widget.violations()).isEmpty();
        assertThat(widget.calls()).doesNotContain("onError");
    }

    @Test
    void leavesWhatItPointsAtInSightOnAPhone() {
        var phone =
                new Browser.NewContextOptions()
                        .setViewportSize(390, 780)
                        .setHasTouch(true)
                        .setIsMobile(true);
        try (var pocket = Chromium.visitor(phone)) {
            var widget = shop.openedBy(pocket).open().ask("Where can I buy lamps?");
            widget.page().locator(".spotlight").waitFor();
            widget.page().waitForFunction(IN_SIGHT);
        }
    }

    @Test
    void leadsToAnotherPageOfTheSameSiteOnce() {
        var loads = new CopyOnWriteArrayList<String>();
        visitor.onRequest(request -> {
            if (request.isNavigationRequest()) {
                loads.add(URI.create(request.url()).getPath());
            }
        });
        var widget = shop.openedBy(visitor).open().ask("Take me to the lamp catalogue");
        widget.page().waitForURL("**/catalogue");

        widget.open().says("I am taking you to “Lamp catalogue”.");

        assertThat(widget.answers().count()).isEqualTo(1);
        assertThat(loads).containsExactly("/", "/catalogue");
        assertThat(widget.calls()).doesNotContain("onAction", "onError");
    }

    @Test
    void followsNobodyToAForeignHost() {
        var foreign = new CopyOnWriteArrayList<String>();
        visitor.onRequest(request -> {
            if (request.url().contains("partner.example")) {
                foreign.add(request.url());
            }
        });
        var widget = shop.openedBy(visitor).open().ask("Take me to your partners");

        widget.answer(1);

        assertThat(heard(widget)).isEqualTo("navigate https://partner.example/lamps");
        widget.ask("Hello").answer(2);
        assertThat(foreign).isEmpty();
        assertThat(URI.create(widget.page().url()).getPath()).isEqualTo("/");
    }

    @Test
    void followsToAHostThatThePageAllows() {
        visitor.route(
                "https://partner.example/lamps",
                route -> route.fulfill(new Route.FulfillOptions().setBody("Partners' lamps")));
        Json.Obj allowing =
                Json.object().with("allowedHosts", Json.texts(List.of("partner.example")));
        var widget = shop.openedBy(visitor, allowing, "").open().ask("Take me to your partners");

        widget.page().waitForURL("https://partner.example/lamps");
        widget.page().getByText("Partners' lamps").waitFor();
    }

    /** What the page heard of it. */
    private static Object heard(Widget widget) {
        return widget.evaluate(
                """
                () => calls.filter((call) => call[0] === 'onAction')
                  .map(([, action]) => action.type + ' ' + (action.selector ?? action.url)).join(', ')
                """);
    }

    /** Whether the light is where the thing is, six pixels wider on every side. */
    private static boolean around(Locator light, Locator thing) {
        BoundingBox outer = light.boundingBox();
        BoundingBox inner = thing.boundingBox();
        return Math.abs(outer.x + 6 - inner.x) < 2
                && Math.abs(outer.y + 6 - inner.y) < 2
                && Math.abs(outer.width - 12 - inner.width) < 2;
    }
}
