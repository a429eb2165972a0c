package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everything in the panel, by somebody who has no mouse. */
class WidgetKeyboardTest {

    private static final String FOCUSED =
            """
            () => {
              const at = document.querySelector('halo-agents').shadowRoot.activeElement;
              return at ? at.title || at.placeholder || at.className : document.activeElement.id;
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
    void opensSourcesAndAsksForAPerson() {
        company.knows("Refunds", "You can ask for a refund within 30 days of paying.");
        var widget = asked("How long do I have to ask for a refund?");
        back(widget, "source");
        press(widget, "Enter");
        assertThat(widget.page().locator(".excerpt").innerText()).contains("refund");
        press(widget, "Enter");
        assertThat(widget.page().locator(".excerpt").count()).isZero();
        back(widget, "cite");
        press(widget, "Space");
        tab(widget, "text passage");

        back(widget, "Talk to a person");
        press(widget, "Enter");
        widget.page().getByPlaceholder("Your e-mail address").waitFor();
        tab(widget, "Your e-mail address");
        widget.page().keyboard().type("ana@shop.example");
        press(widget, "Enter");
        widget.says("we have noted ana@shop.example");
        assertThat(company.look("/tickets").items("items")).hasSize(1);
    }

    @Test
    void ratesAndKeepsItsPlace() {
        var widget = asked("Hello");
        back(widget, "Bad answer");
        press(widget, "Space");
        tab(widget, "What was missing?");
        widget.page().keyboard().type("More warmth");
        press(widget, "Enter");
        widget.says("Thank you.");
        assertThat(focused(widget)).as("not the page behind").isNotEmpty();
        press(widget, "Escape");
        assertThat(focused(widget)).isEqualTo("corner launcher");
    }

    @Test
    void keepsItsPlaceAfterAskingForAPersonAndLeavingAnAddress() {
        var widget = asked("Hello");
        back(widget, "Talk to a person");
        press(widget, "Enter");
        widget.page().getByPlaceholder("Your e-mail address").waitFor();
        assertThat(focused(widget)).as("not the page behind").isNotEmpty();
        tab(widget, "Your e-mail address");
        widget.page().keyboard().type("ana@shop.example");
        press(widget, "Enter");
        widget.says("we have noted ana@shop.example");
        press(widget, "Escape");
        assertThat(focused(widget)).isEqualTo("corner launcher");
    }

    private Widget asked(String question) {
        var widget = shop.openedBy(visitor).ready();
        tab(widget, "corner launcher");
        press(widget, "Enter");
        widget.panel().waitFor();
        assertThat(focused(widget)).isEqualTo("Write a message…");
        widget.page().keyboard().type(question);
        press(widget, "Enter");
        widget.answer(1);
        return widget;
    }

    private static void tab(Widget widget, String wanted) {
        walk(widget, "Tab", wanted);
    }

    private static void back(Widget widget, String wanted) {
        walk(widget, "Shift+Tab", wanted);
    }

    /** From stop to stop, as far as there can be stops. */
    private static void walk(Widget widget, String key, String wanted) {
        for (int stops = 0; stops < 25 && !focused(widget).equals(wanted); stops++) {
            press(widget, key);
        }
        assertThat(focused(widget)).isEqualTo(wanted);
    }

    private static void press(Widget widget, String key) {
        widget.page().keyboard().press(key);
    }

    private static String focused(Widget widget) {
        return (String) widget.evaluate(FOCUSED);
    }
}
