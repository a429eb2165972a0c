package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import com.microsoft.playwright.BrowserContext;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WidgetPicturesTest {

    private static final String ELSEWHERE = "https://shop.example/lamp.png";

    /** Hands a red picture, or a text, to the panel as if it had been dropped or pasted. */
    private static final String HAND =
            """
            async ([how, kind]) => {
              const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 30 });
              canvas.getContext('2d').fillStyle = '#ff0000';
              canvas.getContext('2d').fillRect(0, 0, 40, 30);
              const blob = await new Promise((done) => canvas.toBlob(done));
              const things = new DataTransfer();
              things.items.add(new File([kind === 'image/png' ? blob : 'words'], 'lamp', { type: kind }));
              const root = document.querySelector('halo-agents').shadowRoot;
              const event = how === 'drop'
                ? new DragEvent('drop', { dataTransfer: things, bubbles: true, cancelable: true })
                : new ClipboardEvent('paste', { clipboardData: things, bubbles: true, cancelable: true });
              root.querySelector(how === 'drop' ? '.log' : '.composer textarea').dispatchEvent(event);
            }
            """;

    private static final String RED =
            """
            () => {
              const canvas = document.querySelector('halo-agents').shadowRoot.querySelector('.log canvas');
              return canvas && canvas.width === 40 && canvas.getContext('2d').getImageData(20, 15, 1, 1).data[0] === 255;
            }
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
    void areDroppedPastedTakenAwayAndSent() {
        var widget = shop.openedBy(visitor).open();
        hand(widget, "drop", "image/png");
        widget.page().locator(".preview").first().waitFor();
        hand(widget, "paste", "image/png");
        widget.page().locator(".preview").nth(1).waitFor();
        widget.page().getByTitle("Remove the picture").first().click();
        assertThat(widget.page().locator(".preview").count()).isEqualTo(1);

        widget.ask("What is this lamp?");
        widget.page().waitForFunction(RED);
        widget.answer(1);
        assertThat(widget.page().locator(".preview").count()).isZero();
        assertThat(widget.violations()).isEmpty();
        assertThat(widget.calls()).doesNotContain("onError");
    }

    @Test
    void areNothingElse() {
        var widget = shop.openedBy(visitor).open();
        hand(widget, "drop", "text/plain");
        widget.says("Only pictures up to 2 MB can be sent");
        assertThat(widget.page().locator(".preview").count()).isZero();
    }

    @Test
    void andRatingsAreShownAgainAfterAReload() {
        var before = shop.openedBy(visitor).open();
        hand(before, "drop", "image/png");
        before.page().locator(".preview").first().waitFor();
        before.ask("What is this lamp?").answer(1);
        var _ =
                before.page()
                        .waitForResponse(
                                "**/api/sdk/ratings",
                                () -> before.page().getByTitle("Good answer").click());
        asksElsewhere((String) before.evaluate("() => halo.debug().session.id"));
        before.page().close();

        var widget = shop.openedBy(visitor).open();
        widget.page().waitForFunction(RED);
        widget.answer(2);
        assertThat(widget.page().getByTitle("Good answer").first().getAttribute("aria-pressed"))
                .isEqualTo("true");
        assertThat(widget.page().locator(".picture-link").getAttribute("href"))
                .isEqualTo(ELSEWHERE);
        assertThat(Axe.complaints(widget)).isEqualTo(List.of());
        assertThat(widget.violations()).isEmpty();
    }

    /** The same visitor's backend sends a picture that lies on another host. */
    private void asksElsewhere(String session) {
        var answer =
                company.ask(
                        Json.object()
                                .with("session_id", session)
                                .with("message", "And this one?")
                                .with("images", Json.parse("[\"" + ELSEWHERE + "\"]")));
        assertThat(answer.status()).isEqualTo(200);
    }

    private static void hand(Widget widget, String how, String kind) {
        widget.page().evaluate(HAND, List.of(how, kind));
    }
}
