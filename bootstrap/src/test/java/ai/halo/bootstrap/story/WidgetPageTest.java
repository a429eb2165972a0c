package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a page asks of the widget by its options and its methods. */
class WidgetPageTest {

    private static final String SUNDIAL =
            "{label: 'Sundial', type: 'error', value: [{area: 'Sundial', message: 'SHADOW_LOST: the sundial stands in the shade.'}]}";

    final Company company = Company.movesIn();
    final Shop shop = new Shop(company);
    final BrowserContext visitor = Chromium.visitor();
    final List<String> warnings = new ArrayList<>();
    final List<Json.Obj> questions = new ArrayList<>();

    @BeforeEach
    void listen() {
        visitor.onConsoleMessage(message -> {
            if (message.type().equals("warning")) {
                warnings.add(message.text());
            }
        });
        visitor.onRequest(request -> {
            if (request.url().endsWith("/api/sdk/chat/stream")) {
                questions.add((Json.Obj) Json.parse(request.postData()));
            }
        });
    }

    @AfterEach
    void leave() {
        visitor.close();
        shop.close();
    }

    @Test
    void warnsOnceOfAPanelThatOpensOverASignInPage() {
        Json.Obj opens =
                Json.object().with("ui", Json.object().with("autoOpenUnseen", Json.bool(true)));
        shop.alsoAt("/account/sign-in").alsoAt("/lamps");
        var widget = shop.openedBy(visitor, opens, "").on("/lamps").ready();
        assertThat(warnings).isEmpty();

        widget.on("/account/sign-in").ready().on("/account/sign-in").ready();
        assertThat(warnings)
                .singleElement()
                .asString()
                .contains("autoOpenUnseen", "/account/sign-in", "manualOnPaths");

        warnings.clear();
        Json.Obj careful = opens.with("manualOnPaths", Json.texts(List.of("/account/*")));
        shop.openedBy(visitor, careful, "").on("/account/sign-in").ready();
        assertThat(warnings).isEmpty();
    }

    @Test
    void isManualOnThePathsThatThePageNames() {
        Json.Obj options = Json.object().with("manualOnPaths", Json.texts(List.of("/checkout/*")));
        var widget = shop.openedBy(visitor, options, "");
        widget.launcher().waitFor();
        widget.evaluate("() => history.pushState({}, '', '/checkout/pay')");
        gone(widget.launcher());
        widget.evaluate("() => halo.openChat()");
        widget.panel().waitFor();
        widget.evaluate("() => { halo.closeChat(); history.replaceState({}, '', '/checkout'); }");
        widget.launcher().waitFor();
        widget.evaluate("() => history.pushState({}, '', '/checkout/done')");
        gone(widget.launcher());
        widget.evaluate("() => history.back()");
        widget.launcher().waitFor();
    }

    @Test
    void asksTheServerThatThePageNamesAndNotTheOneOfItsScript() {
        var asked = new ArrayList<String>();
        visitor.onRequest(request -> asked.add(request.url()));
        try (var wire = new Wire(company.baseUrl())) {
            Json.Obj options =
                    Json.object().with("apiUrl", wire.address() + "/api/sdk/").with("locale", "de");
            var widget = shop.forbiddingNothing().openedBy(visitor, options, "").open();
            widget.page().getByPlaceholder("Nachricht schreiben").waitFor();
            widget.ask("Hello").answer(1);

            assertThat(asked)
                    .filteredOn(url -> url.contains("/api/"))
                    .hasSizeGreaterThan(2)
                    .allSatisfy(url -> assertThat(url).startsWith(wire.address() + "/api/sdk/"));
        }
    }

    @Test
    void standsInEachCorner() {
        var widget = shop.openedBy(visitor).ready();
        for (String corner : List.of("top-left", "top-right", "bottom-left", "bottom-right")) {
            widget.evaluate(
                    "() => { const {org} = halo.debug(); halo.destroy(); window.halo = HaloAgents.init({orgId: org, apiKey: '%s', position: '%s'}); }"
                            .formatted(company.widgetKey(), corner));
            var box = widget.launcher().boundingBox();
            assertThat((box.y < 100 ? "top" : "bottom") + (box.x < 100 ? "-left" : "-right"))
                    .isEqualTo(corner);
            widget.page().waitForCondition(() -> !agent(widget).equals("not loaded yet"));
            widget.open();
            var panel = widget.panel().boundingBox();
            assertThat(panel.x).as(corner).isBetween(0.0, 1100 - panel.width);
            assertThat(panel.y).as(corner).isBetween(0.0, 760 - panel.height);
        }
    }

    @Test
    void lightsUpWhatThePagePointsAt() {
        var widget = shop.openedBy(visitor).ready();
        var light = widget.page().locator(".spotlight");
        widget.evaluate("() => halo.highlightElement('#nowhere')");
        widget.evaluate("() => halo.highlightElement('[', {label: 'No selector'})");
        assertThat(light.count()).isZero();
        widget.evaluate(
                "() => { halo.highlightElement('#buy', {label: 'Here', duration: 0}); halo.highlightElement('#search'); }");
        assertThat(light.count()).isEqualTo(2);
        assertThat(widget.page().locator(".spotlight-label").allInnerTexts())
                .containsExactly("Here");
        assertThat(Axe.complaints(widget)).isEqualTo(List.of());
        widget.evaluate("() => halo.clearHighlights()");
        assertThat(light.count()).isZero();
        widget.evaluate("() => halo.highlightElement('#buy', {duration: 50})");
        gone(light);
        assertThat(widget.calls()).doesNotContain("onAction", "onError");
    }

    @Test
    void tellsTheAgentWhatIsTrueUntilItIsTakenBack() {
        var widget = shop.openedBy(visitor).open();
        widget.evaluate(
                "() => { halo.setContext('sundial', "
                        + SUNDIAL
                        + "); halo.setContext('cart', {label: 'Cart', value: {lamps: 2}}); }");
        widget.ask("Why does my sundial not work?");
        assertThat(widget.answer(1)).contains("SHADOW_LOST");
        widget.evaluate(
                "() => { halo.clearContext('sundial'); halo.setContext('cart', {label: 'Cart', value: {candles: 1}}); }");
        widget.ask("Hello").answer(2);
        widget.evaluate(
                "() => { halo.clearContext(); halo.identifyCompany('acme', {name: 'Acme Lamps'}); halo.identifyCompany('acme', {industry: 'Light'}); }");
        widget.ask("Hello again").answer(3);

        assertThat(questions)
                .extracting(each -> each.at("context").compact())
                .satisfiesExactly(
                        first -> assertThat(first).contains("SHADOW_LOST", "lamps"),
                        second ->
                                assertThat(second)
                                        .contains("candles")
                                        .doesNotContain("SHADOW_LOST", "lamps"),
                        third -> assertThat(third).isEqualTo("null"));
        assertThat(questions.getLast().at("company_id").plain()).isEqualTo("acme");
        assertThat(company.look("/companies?query=Acme").items("items"))
                .singleElement()
                .satisfies(acme -> assertThat(acme.compact()).contains("Acme Lamps", "Light"));
    }

    @Test
    void keepsNobodyWhoHasTraitsButNoNameAndLeavesOutWhatIsTooLong() {
        Json.Obj traits =
                Json.object()
                        .with("name", "Ana")
                        .with("plan", "Team")
                        .with("biography", "a".repeat(10_000));
        var widget = shop.openedBy(visitor, Json.object().with("userTraits", traits), "").open();
        widget.ask("Which plan am I on?");
        assertThat(widget.answer(1)).contains("Team");
        widget.ask("Hello").answer(2);

        assertThat(questions)
                .extracting(each -> ((Json.Obj) each.at("custom_fields")).members().keySet())
                .allSatisfy(names -> assertThat(names).containsExactly("name", "plan"));
        assertThat(warnings).singleElement().asString().contains("exceed 10,000 characters");
        assertThat(company.look("/contacts").items("items")).isEmpty();
    }

    private static Object agent(Widget widget) {
        return widget.evaluate("() => halo.debug().agent");
    }

    private static void gone(Locator thing) {
        thing.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }
}
