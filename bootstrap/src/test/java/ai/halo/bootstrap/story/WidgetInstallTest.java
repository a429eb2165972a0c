package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WidgetInstallTest {

    final Company company = Company.movesIn();
    final Shop shop = new Shop(company);
    final BrowserContext visitor = Chromium.visitor();

    @AfterEach
    void leave() {
        visitor.close();
        shop.close();
    }

    @Test
    void runsUnderAStrictPolicyOnAForeignOriginWithoutOneViolation() {
        company.knows("Refunds", "You can ask for a refund within 30 days of paying.");
        var widget = shop.openedBy(visitor).open().ask("How long do I have to ask for a refund?");

        assertThat(widget.answer(1)).contains("30 days");
        widget.page().locator(".cite").first().click();
        assertThat(widget.page().locator(".excerpt").innerText()).contains("refund");
        assertThat(widget.violations()).isEmpty();
        assertThat(widget.calls())
                .containsExactly("onReady", "onChatOpen", "onMessage", "onMessage");
    }

    @Test
    void asksOneThingOfTheServerUntilItIsOpened() {
        var asked = new ArrayList<String>();
        visitor.onRequest(request -> asked.add(request.url()));
        shop.openedBy(visitor, Json.object().with("tracking", Json.bool(false)), "")
                .launcher()
                .waitFor();

        assertThat(asked)
                .filteredOn(url -> url.startsWith(company.baseUrl()))
                .hasSize(2)
                .last()
                .asString()
                .contains("/config");
    }

    @Test
    void loadsUnderItsHashAndNotWithAnother() {
        String hash =
                ((Json.Obj) company.read("/api/sdk/sri").body().at("files"))
                        .at("latest/haloagents.umd.js")
                        .plain();
        shop.insistingOn("integrity=\"" + hash + "\"").openedBy(visitor).launcher().waitFor();

        var widget =
                shop.insistingOn(
                                "integrity=\""
                                        + hash.replace(hash.substring(20, 24), "AAAA")
                                        + "\"")
                        .openedBy(visitor);
        assertThat(widget.evaluate("() => typeof window.HaloAgents")).isEqualTo("undefined");
    }

    @Test
    void bearsAHostileHost() {
        var widget =
                shop.beginningWith(
                                "<link rel=\"stylesheet\" href=\"/hostile.css\"><script src=\"/hostile.js\"></script>")
                        .holding(
                                "/hostile.css",
                                "* { all: unset !important; position: static !important } body * { display: none !important }")
                        .holding(
                                "/hostile.js",
                                "for (const name of ['onclick', 'children', 'key', 'headers', 'haloPolluted']) Object.prototype[name] = 'polluted';")
                        .openedBy(
                                visitor,
                                Json.object(),
                                "window.extra = {locale: 'de'}; setTimeout(() => { window.fetch = () => { throw new Error('no'); }; JSON.parse = () => null; JSON.stringify = () => 'x'; });");
        widget.open().ask("Hello");

        assertThat(widget.answer(1)).isNotBlank();
        widget.page().getByPlaceholder("Nachricht schreiben").waitFor();
        assertThat(widget.launcher().evaluate("(button) => button.offsetWidth")).isEqualTo(56);
    }

    /**
     * Prototype.js has lists and texts write themselves down; a monitor listens to all requests.
     */
    @Test
    void bearsAPageThatCameFirst() {
        var widget =
                shop.beginningWith("<script src=\"/first.js\"></script>")
                        .holding(
                                "/first.js",
                                """
                                Array.prototype.toJSON = function () { return '[' + this.map((each) => JSON.stringify(each)).join(', ') + ']'; };
                                String.prototype.toJSON = function () { return '"' + this + '"'; };
                                const [fetch, parse, stringify] = [window.fetch, JSON.parse, JSON.stringify];
                                window.fetch = (...all) => { window.monitored = true; return fetch(...all); };
                                JSON.parse = (...all) => parse(...all);
                                JSON.stringify = (...all) => stringify(...all);
                                """)
                        .openedBy(
                                visitor,
                                Json.object(),
                                "window.extra = {locale: 'de', userTraits: {plan: 'Team', tags: ['a', 'b']}};");
        widget.open().page().getByPlaceholder("Nachricht schreiben").waitFor();
        widget.ask("Which plan am I on?");
        assertThat(widget.answer(1)).contains("Team");
        var noted =
                widget.page()
                        .waitForResponse(
                                "**/api/sdk/events",
                                () ->
                                        widget.evaluate(
                                                "() => { for (let i = 0; i < 50; i++) document.querySelector('h1').click(); }"));
        assertThat(noted.status()).isEqualTo(200);
        assertThat(widget.evaluate("() => window.monitored")).isEqualTo(true);
        assertThat(widget.calls()).doesNotContain("onError");
    }

    /** What cannot be had is missed aloud, and the page goes on. */
    @Test
    void staysAwayFromAPageThatLetsNothingOut() {
        var widget =
                shop.beginningWith("<script src=\"/first.js\"></script>")
                        .holding("/first.js", "window.fetch = () => { throw new Error('no'); };")
                        .openedBy(visitor);
        widget.page().waitForCondition(() -> widget.calls().contains("onError"));
        assertThat(widget.evaluate("() => calls[0][1].code")).isEqualTo("unreachable");
        assertThat(widget.launcher().count()).isZero();
        assertThat(widget.evaluate("() => { halo.openChat(); return halo.debug().agent; }"))
                .isEqualTo("not loaded yet");
    }

    @Test
    void leavesNothingBehind() {
        var widget = shop.openedBy(visitor).open().ask("Hello");
        widget.answer(1);
        widget.evaluate("() => { halo.destroy(); halo.openChat(); halo.sendMessage('x'); }");

        assertThat(widget.page().locator("halo-agents").count()).isZero();
        assertThat(widget.evaluate("() => HaloAgents.getInstance()")).isNull();
        assertThat(
                        widget.evaluate(
                                "() => HaloAgents.init({orgId: halo.debug().org, apiKey: 'x'}) !== halo"))
                .isEqualTo(true);
    }

    @Test
    void comesBackWhenThePageReplacesItsBody() {
        var widget = shop.openedBy(visitor).open();
        widget.evaluate("() => { document.body = document.createElement('body'); }");
        widget.panel().waitFor();
        widget.evaluate("() => { document.body.innerHTML = '<h1>Next</h1>'; }");
        widget.panel().waitFor();
        assertThat(widget.page().locator("halo-agents").count()).isEqualTo(1);
    }
}
