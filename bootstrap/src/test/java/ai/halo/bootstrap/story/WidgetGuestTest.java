package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the widget behaves in somebody else's house: it comes at once, alone, and leaves nothing. */
class WidgetGuestTest {

    /** Counts what listens, waits and is connected; in place before the widget comes. */
    private static final String WATCHMAN =
            """
            window.listening = new Map();
            window.waiting = new Set();
            window.connected = new Set();
            const add = EventTarget.prototype.addEventListener;
            EventTarget.prototype.addEventListener = function (kind, heard, options) {
              const inside = this instanceof Node && this.getRootNode() !== document && this !== document;
              const ours = new Error().stack.includes('haloagents.umd.js');
              if (ours && !inside && !(this instanceof AbortSignal || this instanceof FileReader)) {
                const key = [this, kind, heard];
                listening.set(heard, key);
                options?.signal && add.call(options.signal, 'abort', () => listening.delete(heard));
              }
              return add.call(this, kind, heard, options);
            };
            const remove = EventTarget.prototype.removeEventListener;
            EventTarget.prototype.removeEventListener = function (kind, heard, options) {
              listening.delete(heard);
              return remove.call(this, kind, heard, options);
            };
            for (const [set, clear, repeats] of [['setTimeout', 'clearTimeout', false], ['setInterval', 'clearInterval', true]]) {
              const [begin, end] = [window[set], window[clear]];
              window[set] = (what, ms, ...more) => {
                const id = begin(() => { if (!repeats) waiting.delete(id); what(...more); }, ms);
                waiting.add(id);
                return id;
              };
              window[clear] = (id) => { waiting.delete(id); end(id); };
            }
            const fetched = window.fetch;
            window.fetch = async (address, init) => {
              const call = {};
              connected.add(call);
              const over = () => connected.delete(call);
              try {
                const response = await fetched(address, init);
                if (!address.includes('/messages?after')) over();
                else if (init.signal) add.call(init.signal, 'abort', over);
                return response;
              } catch (e) { over(); throw e; }
            };
            window.left = () => ({ listening: [...listening.values()].map(([on, kind]) => on.constructor.name + ' ' + kind), waiting: waiting.size, connected: connected.size,
              nodes: document.querySelectorAll('halo-agents').length, title: document.title,
              elements: document.documentElement.querySelectorAll('*').length });
            """;

    private static final Json.Obj EVERYTHING =
            (Json.Obj)
                    Json.parse("{\"userId\":\"maria\",\"notify\":{\"sound\":true,\"title\":true}}");

    final Company company = Company.movesIn();
    final Shop shop = new Shop(company);
    final BrowserContext visitor = Chromium.visitor();

    @AfterEach
    void leave() {
        visitor.close();
        shop.close();
    }

    @Test
    void leavesNoListenerNoTimerNoNodeAndNoConnection() {
        String before = "window.before = left();";
        var widget =
                shop.beginningWith("<script src=\"/watchman.js\"></script>")
                        .holding("/watchman.js", WATCHMAN)
                        .openedBy(visitor, EVERYTHING, before);
        widget.open().ask("Hello").answer(1);
        widget.evaluate("() => halo.highlightElement('#buy', {label: 'Here', duration: 0})");
        widget.page().waitForFunction("() => left().connected > 0 && left().listening.length > 5");

        widget.evaluate("() => halo.destroy()");
        widget.page().waitForFunction("() => left().connected === 0");
        assertThat(widget.evaluate("() => left()")).isEqualTo(widget.evaluate("() => before"));
        assertThat(
                        widget.evaluate(
                                "() => Object.keys(localStorage).filter((k) => k.includes(':maria') || k.endsWith('maria'))"))
                .isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"config?*", "users/identify", "messages", "chat/stream", "handoff"})
    void hangsUpAtOnceOnWhateverItWasWaitingFor(String call) {
        var held = new ArrayList<Route>();
        var ended = new ArrayList<String>();
        visitor.route("**/api/sdk/" + call, held::add);
        visitor.onRequestFailed(request -> ended.add(request.url()));
        var widget = shop.openedBy(visitor, EVERYTHING, "");
        widget.evaluate("() => halo.sendMessage('Hello')");
        if (call.equals("handoff")) {
            widget.answer(1);
            widget.page().getByTitle("Talk to a person").click();
        }
        widget.page().waitForCondition(() -> !held.isEmpty());

        widget.evaluate("() => halo.destroy()");
        widget.page()
                .waitForCondition(
                        () -> ended.contains(held.getFirst().request().url()),
                        new Page.WaitForConditionOptions().setTimeout(5_000));
        assertThat(widget.calls()).doesNotContain("onError", "onIdentityExpired");
    }

    @Test
    void isOneHoweverOftenItsScriptIsThere() {
        var warnings = new ArrayList<String>();
        visitor.onConsoleMessage(message -> {
            if (message.type().equals("warning")) {
                warnings.add(message.text());
            }
        });
        var widget = shop.openedBy(visitor);
        widget.launcher().waitFor();
        widget.page()
                .addScriptTag(
                        new Page.AddScriptTagOptions()
                                .setUrl(company.baseUrl() + "/sdk/latest/haloagents.umd.js"));
        assertThat(
                        widget.evaluate(
                                "() => HaloAgents.getInstance() === halo && HaloAgents.init({orgId: 'another'}) === halo"))
                .isEqualTo(true);
        assertThat(warnings).singleElement().asString().contains("init was called twice");
        assertThat(widget.page().locator("halo-agents").count()).isEqualTo(1);
    }

    @Test
    void standsAtOnceWhereItStoodBeforeAndOpensWhenItCan() {
        shop.openedBy(visitor).launcher().waitFor();
        var held = new ArrayList<Route>();
        visitor.route("**/api/sdk/config?*", held::add);
        var widget = shop.openedBy(visitor);
        widget.launcher().click();
        assertThat(widget.panel().count()).isZero();
        assertThat(widget.calls()).isEmpty();

        held.getLast().resume();
        widget.panel().waitFor();
        assertThat(held).hasSize(1);
        assertThat(widget.calls()).containsExactly("onChatOpen", "onReady");
    }

    @Test
    void goesAgainWhereItIsRefused() {
        shop.openedBy(visitor).launcher().waitFor();
        company.manage("/workspace/widget-key/regenerate", Json.object());
        var widget = shop.openedBy(visitor);
        widget.page().waitForCondition(() -> widget.calls().contains("onError"));
        assertThat(widget.launcher().count()).isZero();
        var held = new ArrayList<Route>();
        visitor.route("**/api/sdk/config?*", held::add);
        var later = shop.openedBy(visitor);
        later.page().waitForCondition(() -> !held.isEmpty());
        assertThat(later.launcher().count()).isZero();
    }

    @Test
    void doesWhatItWasToldBeforeItWasReadyInOrder() {
        var widget =
                shop.openedBy(
                        visitor,
                        Json.object(),
                        "const told = () => { halo.openChat(); halo.openChat(); halo.closeChat(); halo.closeChat(); halo.sendMessage('Hello'); };"
                                + "queueMicrotask(told);");
        assertThat(widget.answer(1)).isNotBlank();
        assertThat(widget.calls())
                .startsWith("onChatOpen", "onChatClose", "onChatOpen")
                .contains("onReady");
    }
}
