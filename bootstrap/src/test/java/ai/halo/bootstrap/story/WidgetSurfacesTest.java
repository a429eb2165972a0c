package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import com.microsoft.playwright.BrowserContext;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WidgetSurfacesTest {

    private static final String FOCUSED =
            "() => document.querySelector('halo-agents').shadowRoot.activeElement?.className ?? ''";

    final Company company = Company.movesIn();
    final Shop shop = new Shop(company);
    final BrowserContext visitor = Chromium.visitor();

    @AfterEach
    void leave() {
        visitor.close();
        shop.close();
    }

    @Test
    void showsWhatIsActiveUntilItIsPutAway() {
        active("banner", Json.object().with("text", "We close **early** today."));
        active(
                "teaser",
                Json.object()
                        .with("text", "Looking for a lamp?")
                        .with("delay_seconds", Json.number(0)));
        Json.Obj manual = Json.object().with("ui", "manual");
        var widget = shop.openedBy(visitor, manual, "");
        widget.page().locator(".banner").waitFor();
        assertThat(widget.page().locator(".banner").innerText()).contains("We close early today.");
        assertThat(widget.page().locator(".teaser").count()).isZero();
        assertThat(Axe.complaints(widget)).isEqualTo(List.of());
        widget.page().keyboard().press("Tab");
        widget.page().keyboard().press("Tab");
        widget.page().keyboard().press("Tab");
        widget.page().keyboard().press("Enter");
        assertThat(widget.page().locator(".banner").count()).isZero();

        var later = shop.openedBy(visitor);
        later.page().locator(".teaser").waitFor();
        assertThat(Axe.complaints(later)).isEqualTo(List.of());
        later.page().locator(".teaser").click();
        later.panel().waitFor();
        assertThat(later.page().locator(".banner, .teaser").count()).isZero();
        assertThat(later.violations()).isEmpty();
    }

    @Test
    void laysAMessageOverThePageUntilItIsPutAwayForGood() {
        active(
                "in_app",
                Json.object()
                        .with("title", "Lamps **by post**")
                        .with("text", "We send them *everywhere*.")
                        .with("cta_url", "https://shop.example/post")
                        .with("cta_label", "How it works"));
        var widget = shop.openedBy(visitor);
        var message = widget.page().locator(".in-app.modal");
        message.waitFor();
        assertThat(message.innerText()).contains("We send them everywhere.");
        assertThat(message.locator("em").innerText()).isEqualTo("everywhere");
        assertThat(message.locator(".cta").getAttribute("href"))
                .isEqualTo("https://shop.example/post");
        assertThat(widget.evaluate(FOCUSED)).isEqualTo("in-app-box");
        assertThat(Axe.complaints(widget)).isEqualTo(List.of());
        assertThat(widget.evaluate("() => halo.debug().dom.inApp")).isEqualTo(1);
        widget.page().keyboard().press("Escape");
        assertThat(message.count()).isZero();

        assertThat(shop.openedBy(visitor).ready().page().locator(".in-app").count()).isZero();
        assertThat(widget.violations()).isEmpty();
    }

    @Test
    void putsAMessageBesideThePageWithoutTakingItsPlace() {
        active("in_app", Json.object().with("style", "inline").with("text", "New: candles."));
        var widget =
                shop.openedBy(visitor, Json.object(), "document.getElementById('search').focus();");
        var message = widget.page().locator(".in-app:not(.modal)");
        message.waitFor();
        assertThat(message.innerText()).contains("New: candles.");
        assertThat(widget.evaluate("() => document.activeElement.id")).isEqualTo("search");
        assertThat(Axe.complaints(widget)).isEqualTo(List.of());
        widget.page().locator("#buy").click();
        message.getByTitle("Dismiss").click();
        assertThat(message.count()).isZero();

        assertThat(shop.openedBy(visitor).ready().page().locator(".in-app").count()).isZero();
    }

    @Test
    void staysAwayWhereThePageWantsNone() {
        active("banner", Json.object().with("text", "We close early today."));
        active("in_app", Json.object().with("text", "New: candles."));
        Json.Obj none =
                Json.object()
                        .with("banners", Json.bool(false))
                        .with("inAppMessages", Json.bool(false));
        var widget = shop.openedBy(visitor, Json.object().with("ui", none), "").ready();
        widget.launcher().waitFor();
        assertThat(widget.page().locator(".in-app, .banner").count()).isZero();
    }

    @Test
    void greetsWhoeverIsKnownByName() {
        company.change(agent(), Json.object().with("greeting", "I know **every** lamp."));
        active(
                "in_app",
                Json.object()
                        .with("style", "inline")
                        .with("text", "Welcome back, {{first_name}}!"));
        Json.Obj maria =
                Json.object()
                        .with("userId", "maria")
                        .with("userTraits", Json.object().with("name", "Maria Lindqvist"));
        shop.openedBy(visitor, maria, "").open().says("I know every lamp.");
        Company.await(() -> !company.look("/contacts?query=Lindqvist").items("items").isEmpty());

        var widget = shop.openedBy(visitor, maria, "");
        widget.page().locator(".in-app").waitFor();
        assertThat(widget.page().locator(".in-app").innerText()).contains("Welcome back, Maria!");
        widget.open().says("I know every lamp.");
        assertThat(widget.page().locator(".theirs .bubble").allInnerTexts())
                .containsExactly("I know every lamp.");
        assertThat(widget.evaluate("() => halo.debug().user")).isEqualTo("maria");
    }

    @Test
    void showsWhoeverIsNamedLaterWhatIsForUsers() {
        Json.Obj users = Json.object().with("contact_type", "user");
        active("banner", Json.object().with("text", "For users: free oil."), users);
        active(
                "teaser",
                Json.object().with("text", "New to you?").with("delay_seconds", Json.number(0)),
                users);
        var widget = shop.openedBy(visitor).ready();
        assertThat(widget.page().locator(".banner, .teaser").count()).isZero();
        widget.evaluate("() => halo.identify('maria', {name: 'Maria'})");

        widget.page().locator(".banner").waitFor();
        widget.page().locator(".teaser").waitFor();
    }

    @Test
    void isReadAndLeftByKeyboardAlone() {
        active(
                "teaser",
                Json.object().with("text", "A lamp?").with("delay_seconds", Json.number(0)));
        active("in_app", Json.object().with("text", "We send lamps everywhere."));
        var widget =
                shop.openedBy(visitor, Json.object(), "document.getElementById('search').focus();");
        widget.page().locator(".in-app").waitFor();
        assertThat(widget.evaluate(FOCUSED)).isEqualTo("in-app-box");
        widget.page().keyboard().press("Tab");
        widget.page().keyboard().press("Tab");
        widget.page().keyboard().press("Tab");
        assertThat(
                        widget.evaluate(
                                "() => !!document.querySelector('halo-agents').shadowRoot.activeElement?.closest('.in-app')"))
                .as("a modal keeps the focus")
                .isEqualTo(true);
        widget.page().keyboard().press("Escape");
        assertThat(widget.evaluate("() => document.activeElement.id")).isEqualTo("search");

        widget.page().locator(".teaser").waitFor();
        for (int stops = 0; stops < 5 && widget.panel().count() == 0; stops++) {
            widget.page().keyboard().press("Tab");
            if (inTheTeaser(widget)) {
                widget.page().keyboard().press("Enter");
            }
        }
        widget.panel().waitFor();
    }

    private static boolean inTheTeaser(Widget widget) {
        return (boolean)
                widget.evaluate(
                        """
                        () => {
                          const at = document.querySelector('halo-agents').shadowRoot.activeElement;
                          return !!at?.closest('.teaser') && at.title !== 'Dismiss';
                        }
                        """);
    }

    private String agent() {
        return "/agents/" + company.look("/agents").items("items").getFirst().at("id").plain();
    }

    private void active(String type, Json.Obj content) {
        active(type, content, Json.object());
    }

    private void active(String type, Json.Obj content, Json.Obj audience) {
        var made =
                company.manage(
                        "/automations",
                        Json.object()
                                .with("type", type)
                                .with("name", "News")
                                .with("status", "active")
                                .with("audience", audience)
                                .with("content", content));
        assertThat(made.status()).as(made.body().compact()).isEqualTo(201);
    }
}
