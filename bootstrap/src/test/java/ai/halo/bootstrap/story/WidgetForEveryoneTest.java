package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WidgetForEveryoneTest {

    /** What a phone tells a page over which it lays its keys; a driven browser has none. */
    private static final String KEYS =
            """
            () => {
              Object.defineProperty(visualViewport, 'height', { value: %d, configurable: true });
              visualViewport.dispatchEvent(new Event('resize'));
            }
            """;

    final Company company = Company.movesIn();
    final Shop shop = new Shop(company);
    BrowserContext visitor = Chromium.visitor();

    @AfterEach
    void leave() {
        visitor.close();
        shop.close();
    }

    @Test
    void isUsedByKeyboardAlone() {
        var widget = shop.openedBy(visitor);
        widget.launcher().waitFor();
        var keyboard = widget.page().keyboard();
        keyboard.press("Tab");
        keyboard.press("Tab");
        keyboard.press("Tab");
        keyboard.press("Enter");
        widget.panel().waitFor();
        keyboard.type("Hello");
        keyboard.press("Enter");
        assertThat(widget.answer(1)).isNotBlank();

        keyboard.press("Escape");
        assertThat(widget.panel().count()).isZero();
        assertThat(
                        widget.evaluate(
                                "() => document.querySelector('halo-agents').shadowRoot.activeElement.className"))
                .asString()
                .contains("launcher");
    }

    @Test
    void neverTakesTheFocusFromSomebodyWhoTypes() {
        var widget = shop.openedBy(visitor);
        widget.launcher().waitFor();
        widget.page().locator("#search").focus();
        widget.evaluate("() => halo.openChat()");
        widget.panel().waitFor();
        assertThat(widget.evaluate("() => document.activeElement.id")).isEqualTo("search");
    }

    @Test
    void fillsAPhone() {
        inA(phone());
        var widget = shop.openedBy(visitor);
        widget.launcher().tap();
        widget.panel().waitFor();
        widget.page()
                .waitForFunction(
                        "() => document.querySelector('halo-agents').shadowRoot.querySelector('.panel').getAnimations().length === 0");
        var box = widget.panel().boundingBox();
        assertThat(List.of(box.x, box.y, box.width, box.height))
                .containsExactly(0.0, 0.0, 390.0, 780.0);
        assertThat(widget.field().isVisible()).isTrue();
        assertThat(Axe.complaints(widget)).isEqualTo(List.of());
    }

    /** Some phones make the page smaller, others lay the keys over it. */
    @Test
    void writesAboveTheKeysOfAPhone() {
        inA(phone());
        var widget = shop.openedBy(visitor);
        widget.launcher().tap();
        widget.panel().waitFor();
        widget.ask("Hello").answer(1);
        widget.page().setViewportSize(390, 430);
        Company.await(() -> bottom(widget.field()) <= 430 && widget.panel().boundingBox().y == 0);
        widget.page().setViewportSize(390, 780);
        Company.await(() -> bottom(widget.panel()) == 780);

        widget.evaluate(KEYS.formatted(430));
        Company.await(() -> bottom(widget.field()) <= 430 && bottom(widget.panel()) == 430);
        assertThat(bottom(widget.answers().last())).isLessThan(430);
        widget.evaluate(KEYS.formatted(780));
        Company.await(() -> bottom(widget.panel()) == 780);
    }

    @Test
    void speaksTheLanguageOfThePageAndReadsFromTheRight() {
        var widget = shop.openedBy(visitor, Json.object().with("locale", "ar"), "").open();
        widget.page().getByPlaceholder("اكتب رسالة…").waitFor();
        assertThat(widget.page().locator(".widget").getAttribute("dir")).isEqualTo("rtl");
        assertThat(Axe.complaints(widget)).isEqualTo(List.of());
        assertThat(widget.violations()).isEmpty();
    }

    @Test
    void givesAxeNothingToComplainAbout() {
        company.knows(
                "Refunds", "You can ask for a refund within 30 days of paying. Open Billing.");
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            inA(
                    new Browser.NewContextOptions()
                            .setColorScheme(scheme)
                            .setReducedMotion(
                                    com.microsoft.playwright.options.ReducedMotion.REDUCE));
            var widget = shop.openedBy(visitor);
            widget.launcher().waitFor();
            assertThat(Axe.complaints(widget)).isEqualTo(List.of());
            widget.open().ask("How long do I have to ask for a refund?").answer(1);
            widget.page().locator(".cite").first().click();
            assertThat(Axe.complaints(widget)).isEqualTo(List.of());
        }
    }

    private static Browser.NewContextOptions phone() {
        return new Browser.NewContextOptions()
                .setViewportSize(390, 780)
                .setHasTouch(true)
                .setIsMobile(true);
    }

    private static double bottom(Locator thing) {
        var box = thing.boundingBox();
        return box.y + box.height;
    }

    private void inA(Browser.NewContextOptions options) {
        visitor.close();
        visitor = Chromium.visitor(options);
    }
}
