package ai.halo.bootstrap.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;

/** The widget on a page, in the hands of a visitor. */
record Widget(Page page) {

    Widget open() {
        launcher().click();
        panel().waitFor();
        return this;
    }

    Widget ask(String text) {
        field().fill(text);
        field().press("Enter");
        return this;
    }

    /** Waits until the page has been told that it may go on. */
    Widget ready() {
        page.waitForCondition(() -> calls().contains("onReady"));
        return this;
    }

    /** Another page of the same site. */
    Widget on(String path) {
        page.navigate(URI.create(page.url()).resolve(path).toString());
        return this;
    }

    Locator launcher() {
        return page.locator(".launcher");
    }

    Locator panel() {
        return page.locator(".panel");
    }

    Locator field() {
        return page.locator(".composer textarea");
    }

    Locator answers() {
        return page.locator(".theirs:has(.rating) .bubble");
    }

    /** The last answer, once there are so many of them. */
    String answer(int count) {
        answers().nth(count - 1).waitFor();
        return answers().nth(count - 1).innerText();
    }

    /** Waits until somewhere in the panel this is said. */
    Widget says(String text) {
        panel().getByText(text).first().waitFor();
        return this;
    }

    @SuppressWarnings("unchecked") // Our own pages push strings only.
    List<String> violations() {
        return (List<String>) page.evaluate("() => violations");
    }

    @SuppressWarnings("unchecked") // Our own pages push strings only.
    List<String> calls() {
        return (List<String>) page.evaluate("() => calls.map((call) => call[0])");
    }

    Object evaluate(String script) {
        return page.evaluate(script);
    }
}
