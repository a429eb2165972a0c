package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WidgetSurfacesTest {

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
        widget.page().locator(".banner .tool").click();
        assertThat(widget.page().locator(".banner").count()).isZero();

        var later = shop.openedBy(visitor);
        later.page().locator(".teaser").click();
        later.panel().waitFor();
        assertThat(later.page().locator(".banner, .teaser").count()).isZero();
        assertThat(later.violations()).isEmpty();
    }

    private void active(String type, Json.Obj content) {
        var made =
                company.manage(
                        "/automations",
                        Json.object()
                                .with("type", type)
                                .with("name", "News")
                                .with("status", "active")
                                .with("content", content));
        assertThat(made.status()).as(made.body().compact()).isEqualTo(201);
    }
}
