package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WidgetTranscriptTest {

    private static final String ACTION = "Send this conversation by e-mail";

    final Company company = Company.movesIn();
    final Shop shop = new Shop(company);
    final BrowserContext visitor = Chromium.visitor();
    final List<Json.Obj> asked = new ArrayList<>();

    @BeforeEach
    void sendsMail() {
        visitor.route(
                "**/api/sdk/config?*",
                route -> {
                    var told = (Json.Obj) Json.parse(route.fetch().text());
                    answer(route, 200, told.with("transcript", Json.bool(true)));
                });
    }

    @AfterEach
    void leave() {
        visitor.close();
        shop.close();
    }

    @Test
    void goesWhereAVisitorWithoutANameWantsIt() {
        knowsNoAddress();
        var widget = shop.openedBy(visitor).open();
        assertThat(widget.page().getByTitle(ACTION).count()).isZero();
        widget.ask("Hello").answer(1);
        var keyboard = widget.page().keyboard();
        widget.page().getByTitle(ACTION).focus();
        keyboard.press("Enter");
        widget.says("Where shall we send this conversation?");
        keyboard.type("nonsense");
        keyboard.press("Enter");
        widget.says("This does not look like an e-mail address.");
        assertThat(Axe.complaints(widget)).isEqualTo(List.of());
        assertThat(asked).isEmpty();

        widget.page().getByPlaceholder("Your e-mail address").fill("ana@shop.example");
        keyboard.press("Enter");
        widget.says("This conversation is on its way to a•••@shop.example.");
        assertThat(asked.getLast().at("email").plain()).isEqualTo("ana@shop.example");
        assertThat(asked.getLast().at("session_id").plain()).startsWith("sess_");
        assertThat(Axe.complaints(widget)).isEqualTo(List.of());

        keyboard.type("Thank you");
        keyboard.press("Enter");
        widget.says("Thank you");
        assertThat(widget.violations()).isEmpty();
        assertThat(widget.calls()).doesNotContain("onError");
    }

    @Test
    void asksSomebodyWithANameOnlyWhereNoAddressIsKnown() {
        knowsNoAddress();
        var widget = talkedTo();
        widget.page().getByTitle(ACTION).click();
        widget.says("Where shall we send this conversation?");
        widget.page().getByText("Skip").click();
        assertThat(widget.page().locator(".lead").count()).isZero();
        assertThat(
                        widget.evaluate(
                                "() => document.querySelector('halo-agents').shadowRoot.activeElement.localName"))
                .isEqualTo("textarea");
        assertThat(asked).hasSize(1);
    }

    @Test
    void goesAtOnceWhereTheAddressIsKnown() {
        says(202, "{\"success\":true,\"email\":\"m•••@linden.example\"}");
        var widget = talkedTo();
        widget.page().getByTitle(ACTION).click();
        widget.says("on its way to m•••@linden.example.");
        assertThat(asked.getLast().members().containsKey("email")).isFalse();
    }

    @Test
    void saysWhereMailCannotBeSent() {
        says(409, "{\"error\":\"No mail server is set.\",\"code\":\"mail_not_configured\"}");
        var widget = talkedTo();
        widget.page().getByTitle(ACTION).click();
        widget.says("It could not be sent by e-mail.");
        assertThat(widget.evaluate("() => calls.at(-1)[1].code")).isEqualTo("mail_not_configured");
    }

    private Widget talkedTo() {
        var widget = shop.openedBy(visitor, Json.object().with("userId", "maria"), "").open();
        widget.ask("Hello").answer(1);
        return widget;
    }

    /** A server that wants to be told where, and believes it. */
    private void knowsNoAddress() {
        visitor.route(
                "**/api/sdk/transcript",
                route -> {
                    var body = heard(route);
                    if (body.members().containsKey("email")) {
                        answer(route, 202, accepted("a•••@shop.example"));
                    } else {
                        answer(route, 400, refused());
                    }
                });
    }

    private void says(int status, String body) {
        visitor.route(
                "**/api/sdk/transcript",
                route -> {
                    heard(route);
                    answer(route, status, (Json.Obj) Json.parse(body));
                });
    }

    private Json.Obj heard(Route route) {
        var body = (Json.Obj) Json.parse(route.request().postData());
        asked.add(body);
        return body;
    }

    private static Json.Obj accepted(String email) {
        return Json.object().with("success", Json.bool(true)).with("email", email);
    }

    private static Json.Obj refused() {
        return Json.object()
                .with("error", "email is required: no address is known")
                .with("code", "invalid_value")
                .with("field", "email");
    }

    private static void answer(Route route, int status, Json.Obj body) {
        route.fulfill(
                new Route.FulfillOptions()
                        .setStatus(status)
                        .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                        .setContentType("application/json")
                        .setBody(body.compact()));
    }
}
