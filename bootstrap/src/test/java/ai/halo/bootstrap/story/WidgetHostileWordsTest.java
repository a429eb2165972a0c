package ai.halo.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Words that would be deeds, in every place where the widget shows words, on a page that forbids
 * nothing.
 */
class WidgetHostileWordsTest {

    final Company company = Company.movesIn();
    final Shop shop = new Shop(company).forbiddingNothing();
    final BrowserContext visitor = Chromium.visitor();

    @AfterEach
    void leave() {
        visitor.close();
        shop.close();
    }

    @Test
    void staysWords() {
        List<String> words = HostileWords.all();
        assertThat(words).hasSizeGreaterThan(1_900);
        var foreign = new ArrayList<String>();
        visitor.onRequest(request -> {
            if (request.url().contains("evil.example")) {
                foreign.add(request.url());
            }
        });
        visitor.route("**/api/sdk/config?*", route -> say(route, config(words)));
        visitor.route("**/api/sdk/chat/stream", route -> say(route, answer(words)));
        visitor.route(
                "**/api/sdk/messages**",
                route -> say(route, Json.object().with("messages", new Json.Arr(List.of()))));
        var widget = shop.openedBy(visitor).open();
        widget.page().locator(".suggestion").first().click();
        widget.answers().first().waitFor();
        for (var source : widget.page().locator(".source").all().subList(0, 3)) {
            source.click();
        }

        assertThat(widget.evaluate("() => window.pwned")).isNull();
        assertThat(foreign).isEmpty();
        assertThat(widget.evaluate(FOREIGN_BODIES)).isEqualTo(List.of());
    }

    private static final String FOREIGN_BODIES =
            """
            () => [...document.querySelector('halo-agents').shadowRoot.querySelectorAll('*')]
              .filter((e) => ['SCRIPT', 'IMG', 'IFRAME', 'STYLE', 'LINK', 'META', 'BASE', 'OBJECT', 'EMBED', 'VIDEO', 'MATH', 'TEMPLATE'].includes(e.tagName.toUpperCase())
                || [...e.attributes].some((a) => a.name.startsWith('on') || (a.name === 'style' && !e.matches('.spotlight')) || (a.name === 'href' && !/^(https?:|mailto:)/.test(a.value))))
              .map((e) => e.outerHTML)
            """;

    private static Json config(List<String> words) {
        Json.Obj surface =
                Json.object()
                        .with("id", "a")
                        .with("name", words.getFirst())
                        .with(
                                "content",
                                Json.object()
                                        .with("title", words.get(1))
                                        .with("text", String.join("\n\n", words.subList(0, 200)))
                                        .with("cta_url", "javascript:pwned=1")
                                        .with("cta_label", words.get(2)));
        return Json.object()
                .with(
                        "agent",
                        Json.object()
                                .with("id", "1")
                                .with("name", words.getFirst())
                                .with("greeting", String.join("\n\n", words.subList(200, 500)))
                                .with("suggested_messages", Json.texts(words.subList(0, 6)))
                                .with(
                                        "style",
                                        Json.object()
                                                .with(
                                                        "primary_color",
                                                        "red;}*{background:url(https://evil.example)")
                                                .with("avatar", "javascript:pwned=1")))
                .with("organization", Json.object().with("name", words.getFirst()))
                .with("key_matches", Json.bool(true))
                .with(
                        "surfaces",
                        Json.object()
                                .with("banners", list(surface))
                                .with("in_app", list())
                                .with("teasers", list(surface)));
    }

    private static Json answer(List<String> words) {
        List<Json> sources =
                words.stream()
                        .limit(40)
                        .<Json>map(word ->
                                Json.object()
                                        .with("id", word)
                                        .with("title", word)
                                        .with(
                                                "url",
                                                word.contains("javascript")
                                                        ? "javascript:pwned=1"
                                                        : word)
                                        .with("excerpt", word))
                        .toList();
        return Json.object()
                .with("text", String.join("\n\n", words))
                .with("session_id", "s")
                .with("agent_id", "1")
                .with("message_id", "m")
                .with("in_reply_to", "q")
                .with(
                        "actions",
                        list(
                                Json.object()
                                        .with("type", "navigate")
                                        .with("url", "javascript:pwned=1"),
                                Json.object()
                                        .with("type", "highlight")
                                        .with("selector", "body")
                                        .with("label", words.get(3))))
                .with("sources", new Json.Arr(sources));
    }

    private static Json list(Json... items) {
        return new Json.Arr(Stream.of(items).toList());
    }

    private static void say(Route route, Json body) {
        route.fulfill(
                new Route.FulfillOptions()
                        .setStatus(200)
                        .setContentType("application/json")
                        .setHeaders(
                                Map.of(
                                        "Access-Control-Allow-Origin",
                                        "*",
                                        "Access-Control-Allow-Headers",
                                        "*"))
                        .setBody(body.compact()));
    }
}
