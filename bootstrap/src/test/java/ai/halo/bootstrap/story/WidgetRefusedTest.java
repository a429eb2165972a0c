package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the server says no: one line says what to fix, and nothing stands on the page. */
class WidgetRefusedTest {

    final Company company = Company.movesIn();
    final Shop shop = new Shop(company);
    final BrowserContext visitor = Chromium.visitor();
    final List<String> lines = new ArrayList<>();

    @BeforeEach
    void listen() {
        visitor.onConsoleMessage(message -> {
            if (message.text().startsWith("HaloAgents")) {
                lines.add(message.text());
            }
        });
    }

    @AfterEach
    void leave() {
        visitor.close();
        shop.close();
    }

    @Test
    void namesTheDomainThatIsMissing() {
        company.change(
                "/workspace",
                (Json.Obj)
                        Json.parse(
                                "{\"allowed_domains\": {\"enabled\": true, \"domains\": [\"shop.example\"]}}"));
        refused("", "origin_not_allowed", "add 127.0.0.1 to the allowed domains");
    }

    @Test
    void namesTheAgentThatIsMissing() {
        company.change(agent(), Json.object().with("status", "paused"));
        refused("", "no_active_agent", "no agent is active; switch one on");
    }

    @Test
    void namesTheKeyThatIsAnothers() {
        refused(
                "window.extra = {orgId: '" + Company.movesIn().orgId() + "'};",
                "org_mismatch",
                "the apiKey belongs to another workspace");
    }

    @Test
    void namesTheKeyThatIsMistyped() {
        refused(
                "window.extra = {apiKey: 'ab_live_mistyped'};",
                "unauthorized",
                "copy the current widget key");
    }

    @Test
    void beginsAnewWhereTheTalkIsAnothers() {
        var maria = shop.openedBy(visitor, Json.object().with("userId", "maria"), "").open();
        maria.ask("My secret lamp").answer(1);
        Object hers = maria.evaluate("() => halo.debug().session.id");
        maria.evaluate(
                "() => localStorage.setItem('haloagents:' + halo.debug().org + ':', JSON.stringify({sessionId: halo.debug().session.id}))");
        maria.page().close();

        var widget = shop.openedBy(visitor).open().ask("Hello");
        widget.answer(1);
        assertThat(widget.page().locator(".mine").allInnerTexts())
                .singleElement()
                .asString()
                .contains("Hello");
        assertThat(widget.evaluate("() => halo.debug().session.id")).isNotEqualTo(hers);
        assertThat(widget.calls()).doesNotContain("onError");
        assertThat(lines).filteredOn(line -> !line.startsWith("HaloAgents 0")).isEmpty();
    }

    private void refused(String more, String code, String fix) {
        var widget = shop.openedBy(visitor, Json.object(), more);
        widget.page().waitForCondition(() -> widget.calls().contains("onError"));

        assertThat(widget.evaluate("() => calls.map((call) => call[1].code)"))
                .isEqualTo(List.of(code));
        assertThat(lines).singleElement().asString().contains(fix);
        assertThat(widget.launcher().count()).isZero();
        widget.evaluate("() => { halo.openChat(); halo.sendMessage('Hello'); }");
        assertThat(widget.panel().count()).isZero();
    }

    private String agent() {
        return "/agents/" + company.look("/agents").items("items").getFirst().at("id").plain();
    }
}
