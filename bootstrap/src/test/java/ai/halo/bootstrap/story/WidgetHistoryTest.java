package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WidgetHistoryTest {

    private static final Json.Obj MARIA = Json.object().with("userId", "maria");

    final Company company = Company.movesIn();
    final Shop shop = new Shop(company);
    final BrowserContext visitor = Chromium.visitor();

    @AfterEach
    void leave() {
        visitor.close();
        shop.close();
    }

    @Test
    void opensAnEarlierConversationAndGoesOnWithIt() {
        spoken("Hello from last week");
        var widget = shop.openedBy(visitor, MARIA, "").open();
        fresh(widget);
        widget.ask("Hello from today").answer(1);

        listed(widget);
        widget.page().locator(".earlier").nth(1).waitFor();
        assertThat(Axe.complaints(widget)).isEqualTo(List.of());
        widget.page().locator(".earlier", holding("last week")).click();
        widget.says("Hello from last week").ask("And again").answer(2);

        assertThat(widget.page().locator(".mine").allInnerTexts())
                .noneMatch(text -> text.contains("today"));
        assertThat(company.look("/conversations").items("items")).hasSize(2);
        assertThat(widget.violations()).isEmpty();
        assertThat(widget.calls()).doesNotContain("onError");
    }

    @Test
    void goesBackToWhereItWas() {
        var widget = shop.openedBy(visitor, MARIA, "").open().ask("Hello from today");
        widget.answer(1);
        listed(widget);
        widget.page().getByTitle("Back").click();
        widget.says("Hello from today");
        assertThat(widget.page().locator(".earlier").count()).isZero();
    }

    @Test
    void isWalkedByKeyboardAlone() {
        spoken("Hello from last week");
        var widget = shop.openedBy(visitor, MARIA, "").open();
        fresh(widget);
        widget.ask("Hello from today").answer(1);
        var keyboard = widget.page().keyboard();
        widget.page().getByTitle("Earlier conversations").focus();
        keyboard.press("Enter");
        widget.page().locator(".earlier").nth(1).waitFor();
        keyboard.press("Tab");
        keyboard.press("Tab");
        keyboard.press("Enter");

        widget.says("Hello from last week");
        keyboard.type("By hand");
        keyboard.press("Enter");
        widget.says("By hand");
    }

    @Test
    void isThereForSomebodyWhoIsNamedLater() {
        var widget = shop.openedBy(visitor).open().ask("Hello");
        widget.answer(1);
        assertThat(widget.page().getByTitle("Earlier conversations").count()).isZero();
        widget.evaluate("() => halo.identify('maria', {name: 'Maria'})");
        listed(widget);
        assertThat(widget.page().locator(".earlier").count()).isEqualTo(1);
    }

    @Test
    void givesWayToWhatThePageSends() {
        var widget = shop.openedBy(visitor, MARIA, "").open().ask("Hello");
        widget.answer(1);
        listed(widget);
        widget.evaluate("() => halo.sendMessage('From the page')");
        widget.says("From the page").answer(2);
        assertThat(widget.page().locator(".earlier").count()).isZero();
    }

    private void spoken(String text) {
        company.ask(Json.object().with("message", text).with("user_id", "maria"));
    }

    private static void fresh(Widget widget) {
        widget.page().getByTitle("Earlier conversations").click();
        widget.page().getByTitle("New conversation").click();
    }

    private static void listed(Widget widget) {
        widget.page().getByTitle("Earlier conversations").click();
        widget.page().locator(".earlier").first().waitFor();
    }

    private static Page.LocatorOptions holding(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
