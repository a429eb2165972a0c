package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import com.microsoft.playwright.BrowserContext;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WidgetLiveTest {

    final Company company = Company.movesIn();
    final Shop shop = new Shop(company);
    final BrowserContext visitor = Chromium.visitor();

    @AfterEach
    void leave() {
        visitor.close();
        shop.close();
    }

    @Test
    void showsWhatATeammateWritesAndSaysThatSheHasCome() {
        var widget = shop.openedBy(visitor).open().ask("Hello");
        widget.answer(1);
        String conversation = conversation();
        company.manage(conversation + "/take-over", Json.object());
        company.manage(
                conversation + "/messages",
                Json.object().with("text", "Here is Sarah, **in person**."));

        widget.says("in person").says("has joined the conversation").says("Support team");
        widget.ask("How nice").says("How nice");
        assertThat(widget.page().locator(".typing").count()).isZero();
        assertThat(widget.evaluate("() => halo.debug().liveAgent.active")).isEqualTo(true);
    }

    @Test
    void showsADotForWhatWasNotRead() {
        var widget = shop.openedBy(visitor).open().ask("Hello");
        widget.answer(1);
        widget.page().keyboard().press("Escape");
        company.manage(conversation() + "/take-over", Json.object());
        company.manage(conversation() + "/messages", Json.object().with("text", "One thing more."));
        widget.page().locator(".badge").waitFor();

        widget.open().says("One thing more.");
        assertThat(widget.page().locator(".badge").count()).isZero();
    }

    @Test
    void showsTheDotOnTheNextPageAndOpensByItselfOnlyWhereThatIsWanted() {
        var widget = shop.openedBy(visitor).open().ask("Hello");
        widget.answer(1);
        widget.page().close();
        company.manage(conversation() + "/take-over", Json.object());
        company.manage(
                conversation() + "/messages", Json.object().with("text", "While you were away."));

        var later = shop.openedBy(visitor);
        later.page().locator(".badge").waitFor();
        assertThat(later.panel().count()).isZero();
        Json.Obj opens =
                Json.object().with("ui", Json.object().with("autoOpenUnseen", Json.bool(true)));
        shop.openedBy(visitor, opens, "").says("While you were away.");
    }

    /** Twenty times as fast, because it is patient before it gives a stream up. */
    @Test
    void hearsATeammateWhereStreamsAreHeldBack() {
        visitor.clock().install();
        try (var wire = new Wire(company.baseUrl())) {
            wire.holdBack();
            Json.Obj over = Json.object().with("apiUrl", wire.address());
            var widget = shop.forbiddingNothing().openedBy(visitor, over, "").open().ask("Hello");
            widget.answer(1);
            Company.await(() -> {
                visitor.clock().fastForward(1_000);
                return wire.heard().contains("/api/sdk/messages?wait=");
            });
            company.manage(conversation() + "/take-over", Json.object());
            company.manage(
                    conversation() + "/messages", Json.object().with("text", "Here is Sarah."));

            widget.says("Here is Sarah.").says("has joined the conversation");
            assertThat(widget.page().locator(".person").count()).isEqualTo(1);
            assertThat(widget.calls()).doesNotContain("onError");
        }
    }

    @Test
    void agreesInTwoTabs() {
        var one = shop.openedBy(visitor).open().ask("Hello");
        one.answer(1);
        var other = shop.openedBy(visitor).open().says("Hello");
        assertThat(other.answer(1)).isEqualTo(one.answer(1));

        other.ask("Is anybody there?");
        other.answer(2);
        assertThat(one.answer(2)).isEqualTo(other.answer(2));
        assertThat(one.page().locator(".mine").count()).isEqualTo(2);
    }

    @Test
    void keepsWhatIsWrittenWithoutANetworkAndSendsItOnce() {
        var widget = shop.openedBy(visitor).open().ask("Hello");
        widget.answer(1);
        visitor.setOffline(true);
        widget.ask("Are you there?").says("Waiting to be sent");
        widget.says("You are offline.");
        visitor.setOffline(false);

        assertThat(widget.answer(2)).isNotBlank();
        assertThat(written()).containsExactly("Hello", "Are you there?");
        assertThat(widget.page().locator(".mine").count()).isEqualTo(2);
    }

    @Test
    void showsOneAnswerThoughTheLineBrokeInTheMiddleOfIt() {
        var attempts = new AtomicInteger();
        visitor.route(
                "**/api/sdk/chat/stream",
                route -> {
                    if (attempts.incrementAndGet() == 1) {
                        route.fetch();
                        route.abort();
                    } else {
                        route.resume();
                    }
                });
        var widget = shop.openedBy(visitor).open().ask("Hello");

        assertThat(widget.answer(1)).isNotBlank();
        widget.page().waitForCondition(() -> attempts.get() > 1);
        assertThat(written()).containsExactly("Hello");
        assertThat(widget.answers().count()).isEqualTo(1);
    }

    private String conversation() {
        return "/conversations/"
                + company.look("/conversations").items("items").getFirst().at("id").plain();
    }

    private List<String> written() {
        return company.look(conversation()).items("messages").stream()
                .filter(message -> message.at("role").plain().equals("user"))
                .map(message -> message.at("text").plain())
                .toList();
    }
}
