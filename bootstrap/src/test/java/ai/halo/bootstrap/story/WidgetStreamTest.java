package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An answer is read while it is being given, and read once, whatever becomes of the network. */
class WidgetStreamTest {

    private static final TalkingModel MODEL = new TalkingModel();
    private static final RunningHalo HALO = RunningHalo.start(MODEL.settings());
    private static final String QUESTION = "How do I export my data?";
    private static final String FIRST = "Choose Export in the settings.";

    final Company company = Company.movesInto(HALO);
    final Shop shop = new Shop(company).forbiddingNothing();
    final Wire wire = new Wire(company.baseUrl());
    final BrowserContext visitor = Chromium.visitor();

    @BeforeEach
    void knowsOfExports() {
        company.knows("Export", "Choose Export in the settings. A file is mailed to you.");
    }

    @AfterEach
    void leave() {
        visitor.close();
        shop.close();
        wire.close();
    }

    @AfterAll
    static void stop() {
        HALO.stop();
        MODEL.close();
    }

    @Test
    void isSeenBeforeItIsComplete() {
        var widget = asked();

        assertThat(said(widget).innerText()).contains(FIRST).doesNotContain("mailed");
        assertThat(widget.answers().count()).isZero();
        assertThat(widget.page().locator(".log").getAttribute("aria-busy")).isEqualTo("true");

        MODEL.says(" and mailed to you [1].");
        MODEL.ends();
        assertThat(widget.answer(1)).contains(FIRST).contains("Then a file is made and mailed");
        assertThat(widget.page().locator(".source").count()).isEqualTo(1);
        assertThat(widget.page().locator(".log").getAttribute("aria-busy")).isEqualTo("false");
        assertThat(widget.calls())
                .containsExactly("onReady", "onChatOpen", "onMessage", "onMessage");
    }

    @Test
    void isThereOnceThoughTheNetworkWasCutInTheMiddleOfIt() {
        var widget = asked();
        wire.cut();
        widget.says("Waiting to be sent");
        MODEL.awaitCut();
        wire.mend();

        assertThat(widget.answer(1)).contains(FIRST);
        assertThat(widget.page().locator(".theirs .bubble").allInnerTexts())
                .filteredOn(text -> text.contains("Export"))
                .hasSize(1);
        assertThat(widget.page().locator(".mine").count()).isEqualTo(1);
        assertThat(said())
                .hasSize(2)
                .startsWith("user: " + QUESTION)
                .last()
                .asString()
                .contains(FIRST);
        assertThat(widget.calls()).filteredOn("onMessage"::equals).hasSize(2);
        assertThat(widget.calls()).doesNotContain("onError");

        shop.openedBy(visitor, over(), "").open().says(FIRST).says("This answer is not complete.");
    }

    /** A visitor who has asked and reads the first sentence, while the second is being made. */
    private Widget asked() {
        var widget = shop.openedBy(visitor, over(), "").open().ask(QUESTION);
        MODEL.says("@answer\n" + FIRST + " [1] ");
        MODEL.says("Then a file is made");
        return widget.says(FIRST);
    }

    private Json.Obj over() {
        return Json.object().with("apiUrl", wire.address());
    }

    private static Locator said(Widget widget) {
        return widget.page().locator(".theirs .bubble").last();
    }

    private List<String> said() {
        String conversation =
                company.look("/conversations").items("items").getFirst().at("id").plain();
        return company.look("/conversations/" + conversation).items("messages").stream()
                .map(message -> message.at("role").plain() + ": " + message.at("text").plain())
                .toList();
    }
}
