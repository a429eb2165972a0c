package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator.ClickOptions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is noted about a visit, and what never is. */
class WidgetEventsTest {

    private static final String SIGN_IN =
            """
            document.querySelector('main').insertAdjacentHTML('beforeend',
              `<form id="enter"><input id="name" name="name" aria-label="Name" value="sesame-preset">
               <input id="secret" type="password" aria-label="Password"><textarea id="note" aria-label="Note"></textarea>
               <select id="plan" aria-label="Plan"><option value="sesame-option">sesame-choice</option></select>
               <button id="send">sesame-label</button></form>`);
            document.getElementById('enter').addEventListener('submit', (e) => e.preventDefault());
            """;

    /** Done when the page knows of it. */
    private static final String BREAKS =
            """
            () => new Promise((known) => {
              addEventListener('error', () => known(), { once: true });
              setTimeout(() => { throw new Error('Lamps are out.'); });
            })
            """;

    private static final String LOSES_PATIENCE =
            "() => { for (let i = 0; i < 60; i++) document.querySelector('h1').click(); }";

    private static final Pattern BATCH = Pattern.compile("POST /api/sdk/events ");

    private static final Pattern EVENT =
            Pattern.compile(
                    """
                    "event_type":"(\\w+)"(?:,"element_selector":"([^"]+)")?.*?"page_url":"([^"]+)"\
                    """);

    final Company company = Company.movesIn();
    final Shop shop = new Shop(company).forbiddingNothing().alsoAt("/thanks");
    final Wire wire = new Wire(company.baseUrl());
    final Json.Obj maria = Json.object().with("userId", "maria").with("apiUrl", wire.address());
    final BrowserContext visitor = Chromium.visitor();

    @AfterEach
    void leave() {
        visitor.close();
        shop.close();
        wire.close();
    }

    @Test
    void tellsWhatWasDoneAndNothingOfWhatWasTyped() {
        var widget = shop.openedBy(visitor, maria, SIGN_IN).ready();
        var page = widget.page();
        page.locator("#name").fill("sesame-name");
        page.locator("#secret").fill("sesame-password");
        page.locator("#note").pressSequentially("sesame-note");
        page.locator("#secret").press("Enter");
        page.locator("#buy").click(new ClickOptions().setClickCount(3));
        widget.evaluate(BREAKS);
        widget.evaluate("() => history.pushState({}, '', '/lamps?code=sesame-query#sesame-hash')");
        widget.open().ask("Hello").answer(1);
        widget.on("/thanks").ready();

        Company.await(() -> wire.heard().contains("rage_click\",\"el"));
        assertThat(
                        EVENT.matcher(wire.heard())
                                .results()
                                .map(event ->
                                        event.group(1)
                                                + " "
                                                + event.group(3)
                                                + " "
                                                + event.group(2)))
                .containsSubsequence(
                        "page_view / null",
                        "form_submit / #enter",
                        "click / #buy",
                        "rage_click / #buy",
                        "error / null",
                        "page_view /lamps null");
        assertThat(BATCH.matcher(wire.heard()).results()).hasSizeLessThan(4);
        assertThat(wire.heard()).doesNotContain("sesame");
        Company.await(() -> known().contains("rage_click"));
        assertThat(known()).contains("page_view", "click", "form_submit", "error");
    }

    @Test
    void goesOutInBatches() {
        var widget = shop.openedBy(visitor, maria, "").ready();
        var first =
                widget.page()
                        .waitForRequest("**/api/sdk/events", () -> widget.evaluate(LOSES_PATIENCE));

        assertThat(EVENT.matcher(first.postData()).results()).hasSize(50);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "window.extra = {tracking: false};",
                "window.extra = {tracking: {enabled: false}};",
                "Object.defineProperty(navigator, 'doNotTrack', {value: '1'});",
                "Object.defineProperty(navigator, 'globalPrivacyControl', {value: true});"
            })
    void notesNothingOfWhoeverAsksForThat(String wish) {
        var widget = shop.openedBy(visitor, maria, wish).ready();
        widget.evaluate(LOSES_PATIENCE);
        widget.open().ask("Hello").answer(1);
        widget.on("/thanks").ready();

        assertThat(wire.heard())
                .contains("POST /api/sdk/chat/stream")
                .doesNotContain("/api/sdk/events", "behavior_context");
    }

    /** What the team sees of Maria. */
    private String known() {
        List<Json.Obj> found = company.look("/contacts?query=maria").items("items");
        return found.isEmpty()
                ? ""
                : company.look("/contacts/" + found.getFirst().at("id").plain()).body().compact();
    }
}
