package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WidgetNotifyTest {

    private static final Json.Obj ASKED_FOR =
            Json.object()
                    .with(
                            "notify",
                            Json.object()
                                    .with("sound", Json.bool(true))
                                    .with("title", Json.bool(true)));

    /** A browser that counts its tones and says nothing. */
    private static final String QUIET =
            """
            window.tones = 0;
            const start = OscillatorNode.prototype.start;
            OscillatorNode.prototype.start = function (...at) { window.tones++; start.apply(this, at); };
            const Audio = window.AudioContext;
            window.audios = 0;
            window.AudioContext = class extends Audio { constructor() { super(); window.audios++; } };
            """;

    final Company company = Company.movesIn();
    final Shop shop = new Shop(company);
    final BrowserContext visitor = Chromium.visitor();

    @AfterEach
    void leave() {
        visitor.close();
        shop.close();
    }

    @Test
    void soundsAndTakesTurnsWithTheTitleUntilSomebodyLooks() {
        var widget = shop.openedBy(visitor, ASKED_FOR, QUIET);
        closedAfterATalk(widget);
        answered("One thing more.");
        widget.page().waitForCondition(() -> widget.page().title().equals("New messages"));
        widget.page().waitForCondition(() -> widget.page().title().equals("Shop"));
        widget.page().waitForCondition(() -> widget.page().title().equals("New messages"));
        assertThat(widget.evaluate("() => tones")).isEqualTo(2);

        widget.open().says("One thing more.");
        assertThat(widget.page().title()).isEqualTo("Shop");
        assertThat(widget.violations()).isEmpty();
        assertThat(widget.calls()).doesNotContain("onError");
    }

    @Test
    void staysSilentWhileSomebodyLooks() {
        var widget = shop.openedBy(visitor, ASKED_FOR, QUIET).open().ask("Hello");
        widget.answer(1);
        taken();
        answered("In plain sight.");
        widget.says("In plain sight.");
        assertThat(widget.page().title()).isEqualTo("Shop");
        assertThat(widget.evaluate("() => tones")).isEqualTo(0);
    }

    @Test
    void doesNeitherUnasked() {
        var widget = shop.openedBy(visitor, Json.object(), QUIET);
        closedAfterATalk(widget);
        answered("One thing more.");
        widget.page().locator(".badge").waitFor();
        assertThat(widget.page().title()).isEqualTo("Shop");
        assertThat(widget.evaluate("() => audios + tones")).isEqualTo(0);
    }

    @Test
    void givesTheTitleBackWhenItIsDestroyed() {
        var widget = shop.openedBy(visitor, ASKED_FOR, QUIET);
        closedAfterATalk(widget);
        answered("One thing more.");
        widget.page().waitForCondition(() -> widget.page().title().equals("New messages"));
        widget.evaluate("() => halo.destroy()");
        assertThat(widget.page().title()).isEqualTo("Shop");
    }

    private void closedAfterATalk(Widget widget) {
        widget.open().ask("Hello").answer(1);
        taken();
        widget.says("has joined the conversation");
        widget.page().keyboard().press("Escape");
    }

    private void taken() {
        company.manage(conversation() + "/take-over", Json.object());
    }

    private void answered(String text) {
        company.manage(conversation() + "/messages", Json.object().with("text", text));
    }

    private String conversation() {
        return "/conversations/"
                + company.look("/conversations").items("items").getFirst().at("id").plain();
    }
}
