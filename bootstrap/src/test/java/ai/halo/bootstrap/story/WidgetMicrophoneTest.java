package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A microphone that is there, and everybody who may refuse it. */
class WidgetMicrophoneTest {

    private static final Json.Obj BY_VOICE = Json.object().with("defaultMode", "voice");

    /** A recogniser that listens, and hears nothing. */
    private static final String SILENCE = "webkitSpeechRecognition.prototype.start = () => {};";

    private static final String COUNTED =
            """
            window.starts = 0;
            const start = webkitSpeechRecognition.prototype.start;
            webkitSpeechRecognition.prototype.start = function () { starts++; start.call(this); };
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
    void listensOnceItIsAllowed() {
        visitor.grantPermissions(List.of("microphone"));
        var widget = shop.openedBy(visitor, BY_VOICE, SILENCE).open();

        widget.page().getByTitle("Stop listening").waitFor();
        assertThat(widget.calls()).doesNotContain("onError");
    }

    /** The browser's recogniser finds no voice service on a test machine, and says so at once. */
    @Test
    void givesUpWhereNothingCanBeHeard() {
        visitor.grantPermissions(List.of("microphone"));
        var widget = shop.openedBy(visitor, BY_VOICE, COUNTED).open();

        widget.page().waitForCondition(() -> (int) widget.evaluate("() => starts") > 0);
        widget.page()
                .getByTitle("Stop listening")
                .waitFor(
                        new Locator.WaitForOptions()
                                .setState(WaitForSelectorState.DETACHED)
                                .setTimeout(20_000));
        assertThat((int) widget.evaluate("() => starts")).isLessThan(10);
    }

    @Test
    void isRefusedByAPerson() {
        var widget = shop.openedBy(visitor, BY_VOICE, "").ready();
        denied(widget);

        widget.open().says("The microphone was not allowed");
        assertThat(widget.evaluate("() => calls.at(-1)[1].code")).isEqualTo("microphone_denied");
    }

    @Test
    void isRefusedByTheFrameThatHoldsThePage() {
        var around = new HostPage("");
        around.forbidsNothing();
        var inside = shop.openedBy(visitor, BY_VOICE, "").page().url();
        around.holds(
                "/",
                "<!doctype html><title>App</title><iframe width=900 height=700 src=\""
                        + inside
                        + "\">");
        try (around;
                var page = visitor.newPage()) {
            page.setDefaultTimeout(10_000);
            page.navigate(around.address("/").replace("127.0.0.1", "localhost"));
            var frame = page.frameLocator("iframe");
            frame.locator(".launcher").click();
            frame.locator(".panel").getByText("The microphone was not allowed").waitFor();
            assertThat(page.frames().getLast().evaluate("() => calls.at(-1)[1].code"))
                    .isEqualTo("microphone_denied");
        }
    }

    /** As the person does in the settings of the site. */
    private void denied(Widget widget) {
        var browser = visitor.newCDPSession(widget.page());
        JsonObject target = browser.send("Target.getTargetInfo").getAsJsonObject("targetInfo");
        JsonObject refusal =
                (JsonObject)
                        JsonParser.parseString(
                                "{\"permission\": {\"name\": \"microphone\"}, \"setting\": \"denied\"}");
        refusal.add(
                "origin", JsonParser.parseString("\"" + widget.evaluate("() => origin") + "\""));
        refusal.add("browserContextId", target.get("browserContextId"));
        browser.send("Browser.setPermission", refusal);
        assertThat(
                        widget.evaluate(
                                "async () => (await navigator.permissions.query({name: 'microphone'})).state"))
                .isEqualTo("denied");
    }
}
