package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Words that would be deeds, in every place where the widget shows words, on a page that forbids
 * nothing.
 */
class WidgetHostileWordsTest {

    private static final String FOREIGN_BODIES =
            """
            () => [...document.querySelector('halo-agents').shadowRoot.querySelectorAll('*')]
              .filter((e) => ['SCRIPT', 'IMG', 'IFRAME', 'STYLE', 'LINK', 'META', 'BASE', 'OBJECT', 'EMBED', 'VIDEO', 'MATH', 'TEMPLATE'].includes(e.tagName.toUpperCase())
                || [...e.attributes].some((a) => a.name.startsWith('on') || (a.name === 'style' && !e.matches('.spotlight')) || (a.name === 'href' && !/^(https?:|mailto:)/.test(a.value))))
              .map((e) => e.outerHTML)
            """;

    final Company company = Company.movesIn();
    final Shop shop = new Shop(company).forbiddingNothing();
    final BrowserContext visitor = Chromium.visitor();
    final List<String> deeds = new ArrayList<>();

    @BeforeEach
    void watch() {
        assertThat(HostileWords.all()).hasSize(2_000);
        visitor.onRequest(request -> {
            if (!URI.create(request.url()).getHost().matches("localhost|127\\.0\\.0\\.1")) {
                deeds.add(request.url());
            }
        });
        visitor.onDialog(dialog -> {
            deeds.add(dialog.message());
            dialog.dismiss();
        });
        visitor.onPage(page -> page.onFrameNavigated(frame -> deeds.add("at " + frame.url())));
        HostileServer.takesThePlaceOfTheReal(visitor);
    }

    @AfterEach
    void leave() {
        visitor.close();
        shop.close();
    }

    @Test
    void stayWordsOnThePage() {
        var widget = shop.openedBy(visitor).ready();
        for (String place : List.of(".banner", ".in-app", ".teaser")) {
            shown(widget, place);
        }
        widget.evaluate("() => halo.highlightElement('#buy', {label: `<script>pwned=1</script>`})");
        shown(widget, ".spotlight-label");
        widget.page().locator(".in-app").getByTitle("Dismiss").click();
        widget.page().locator(".teaser-copy").click();
        shown(widget, ".name");
        shown(widget, ".theirs");
        shown(widget, ".suggestions");
        stayed(widget);
    }

    @Test
    void stayWordsInTheConversation() {
        var widget = opened();
        widget.page().evaluate("(text) => halo.sendMessage(text)", HostileServer.ALL);
        widget.page().locator(".system:not(.joined)").waitFor();
        for (String place :
                List.of(
                        ".mine",
                        ".theirs:has(.rating)",
                        ".person",
                        ".system",
                        ".joined",
                        ".spotlight-label")) {
            shown(widget, place);
        }
        for (Locator source : widget.page().locator(".source").all()) {
            source.evaluate("(button) => button.click()");
            shown(widget, ".excerpt");
        }
        HostileServer.refuses(visitor);
        widget.ask(HostileServer.LINE).says("Not sent.");
        stayed(widget);
    }

    @Test
    void stayWordsInEveryForm() {
        String address = "\"><img/src=x/onerror=pwned=1>@evil.example";
        var widget = opened();
        widget.page().locator(".suggestion").first().click();
        widget.page().getByTitle("Bad answer").first().click();
        widget.page().getByPlaceholder("What was missing?").fill(HostileServer.LINE);
        widget.page().getByText("Send comment").click();
        widget.says("Thank you.");
        widget.page().getByPlaceholder("Your e-mail address").fill(address);
        widget.page().keyboard().press("Enter");
        widget.says("we have noted " + address);
        widget.page().getByTitle("Send this conversation by e-mail").click();
        widget.page().getByPlaceholder("Your e-mail address").fill(address);
        widget.page().keyboard().press("Enter");
        widget.says("This conversation is on its way");
        shown(widget, ".notice");
        widget.page().evaluate("(name) => halo.identify('maria', {name})", HostileServer.ALL);
        widget.page().getByTitle("Earlier conversations").click();
        shown(widget, ".earlier-title");
        shown(widget, ".earlier-text");
        stayed(widget);
    }

    private Widget opened() {
        var widget = shop.openedBy(visitor).ready();
        widget.page().keyboard().press("Escape");
        widget.evaluate("() => halo.openChat()");
        widget.panel().waitFor();
        return widget;
    }

    private static void shown(Widget widget, String place) {
        var thing = widget.page().locator(place).first();
        thing.waitFor();
        assertThat(thing.textContent()).as(place).containsAnyOf("pwned", "evil");
    }

    private void stayed(Widget widget) {
        assertThat(widget.evaluate("() => window.pwned")).isNull();
        assertThat(widget.evaluate(FOREIGN_BODIES)).isEqualTo(List.of());
        widget.evaluate("() => halo.destroy()");
        assertThat(deeds).containsExactly("at " + widget.page().url());
    }
}
