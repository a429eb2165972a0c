package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WidgetVoiceTest {

    private static final Json.Obj BY_VOICE = Json.object().with("defaultMode", "voice");

    final Company company = Company.movesIn();
    final Shop shop = new Shop(company);
    final BrowserContext visitor = Chromium.visitor();

    @AfterEach
    void leave() {
        visitor.close();
        shop.close();
    }

    @Test
    void tellsAPageThatForbidsTheMicrophone() {
        var widget = shop.permitting("microphone=()").openedBy(visitor, BY_VOICE, "").open();

        widget.says("This page does not allow the microphone");
        assertThat(widget.evaluate("() => calls.at(-1)[1].code")).isEqualTo("microphone_policy");
    }

    @Test
    void fromAPersonWhoDoes() {
        var widget = shop.openedBy(visitor, BY_VOICE, "").open();

        widget.says("The microphone was not allowed");
        assertThat(widget.evaluate("() => calls.at(-1)[1].code")).isEqualTo("microphone_denied");
    }

    @Test
    void waitsForTheVisitorsOwnHand() {
        var widget = shop.openedBy(visitor, BY_VOICE, EARS + UNTOUCHED);
        widget.panel().waitFor();
        assertThat(widget.page().locator(".is-listening").count()).isZero();

        widget.page().getByTitle("Speak").click();
        assertThat(widget.answer(1)).isNotBlank();
    }

    @Test
    void saysOnceThatAModeNeedsAProviderAndChats() {
        var warnings = new ArrayList<String>();
        visitor.onConsoleMessage(message -> {
            if (message.type().equals("warning")) {
                warnings.add(message.text());
            }
        });
        var widget = shop.openedBy(visitor, Json.object().with("defaultMode", "video"), "").open();

        assertThat(widget.ask("Hello").answer(1)).isNotBlank();
        assertThat(warnings).singleElement().asString().contains("'video' needs a provider");
    }

    @Test
    void isOfferedOnlyWhereItIsWanted() {
        var widget = shop.openedBy(visitor).open();
        assertThat(widget.page().getByTitle("Speak").count()).isZero();
    }

    @Test
    void asksWhatItHearsAndSaysWhatIsAnswered() {
        var widget = shop.openedBy(visitor, BY_VOICE, EARS).open();

        assertThat(widget.answer(1)).isNotBlank();
        widget.page().waitForCondition(() -> widget.evaluate("() => spoken.length").equals(1));
        assertThat(company.look("/conversations").items("items").getFirst().at("mode").plain())
                .isEqualTo("voice");
    }

    /** A page that opens the panel itself; a driven browser else counts as touched at all times. */
    private static final String UNTOUCHED =
            """
            Object.defineProperty(navigator, 'userActivation', { value: { isActive: false } });
            setTimeout(() => halo.openChat());
            """;

    /** A machine without microphone and voice, which hears one greeting. */
    private static final String EARS =
            """
            window.spoken = [];
            Object.defineProperty(navigator, 'mediaDevices',
              { value: { getUserMedia: async () => ({ getTracks: () => [] }) } });
            window.SpeechRecognition = class extends EventTarget {
              start() {
                if (window.greeted) return;
                window.greeted = true;
                const results = [[{ transcript: 'Hello' }]];
                setTimeout(() => this.dispatchEvent(Object.assign(new Event('result'), { results })));
              }
              abort() {}
            };
            speechSynthesis.speak = (words) => spoken.push(words.text);
            """;
}
