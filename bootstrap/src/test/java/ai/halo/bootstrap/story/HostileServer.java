package ai.halo.bootstrap.story;

import ai.halo.domain.Json;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A server that has been taken over: every text it sends is all the hostile words there are. */
final class HostileServer {

    static final String ALL = String.join("\n\n", HostileWords.all());

    /** As much as a field of one line takes. */
    static final String LINE = ALL.replaceAll("\\s", " ").substring(0, 2_000);

    private static final List<String> PARTS =
            IntStream.range(0, 8)
                    .mapToObj(part -> HostileWords.all().subList(part * 250, part * 250 + 250))
                    .map(words -> String.join(" ", words))
                    .toList();
    private static final Json.Obj TAKEN_OVER =
            Json.object()
                    .with("session_id", "s")
                    .with("floor", "taken_over")
                    .with("teammate", Json.object().with("name", ALL))
                    .with("last", Json.number(5))
                    .with("read", Json.number(0))
                    .with("unread", Json.number(1));

    private HostileServer() {}

    static void takesThePlaceOfTheReal(BrowserContext visitor) {
        visitor.route("**/api/sdk/**", route -> say(route, 200, Json.object()));
        visitor.route("**/api/sdk/config?*", route -> say(route, 200, config()));
        visitor.route("**/api/sdk/chat/stream", route -> say(route, 200, answer()));
        visitor.route("**/api/sdk/messages", route -> say(route, 200, messages()));
        visitor.route("**/api/sdk/messages?*", saysNothing -> {});
        visitor.route("**/api/sdk/conversations**", route -> say(route, 200, conversations()));
        visitor.route("**/api/sdk/transcript", HostileServer::mails);
    }

    /** From now on it says no, in these words. */
    static void refuses(BrowserContext visitor) {
        visitor.route(
                "**/api/sdk/chat/stream",
                route -> say(route, 400, Json.object().with("error", ALL).with("code", ALL)));
    }

    private static void mails(Route route) {
        boolean told = route.request().postData().contains("email");
        say(route, told ? 202 : 400, Json.object().with("email", ALL).with("error", ALL));
    }

    private static Json.Obj config() {
        Json.Obj style =
                Json.object()
                        .with("primary_color", "red;}*{background:url(https://evil.example)")
                        .with("trigger_icon", ALL)
                        .with("avatar", "javascript:pwned=1");
        Json.Obj agent =
                Json.object()
                        .with("id", ALL)
                        .with("name", ALL)
                        .with("greeting", ALL)
                        .with("suggested_messages", Json.texts(PARTS))
                        .with("style", style);
        return Json.object()
                .with("agent", agent)
                .with("organization", Json.object().with("name", ALL))
                .with("key_matches", Json.bool(true))
                .with("transcript", Json.bool(true))
                .with(
                        "surfaces",
                        Json.object()
                                .with("banners", list(surface("a")))
                                .with("in_app", list(surface("b")))
                                .with("teasers", list(surface("c"))));
    }

    private static Json.Obj surface(String id) {
        return Json.object()
                .with("id", id)
                .with("name", ALL)
                .with(
                        "content",
                        Json.object()
                                .with("title", ALL)
                                .with("text", ALL)
                                .with("delay_seconds", Json.number(0))
                                .with("cta_url", "javascript:pwned=1")
                                .with("cta_label", ALL));
    }

    private static Json.Obj answer() {
        Json.Obj action = Json.object().with("type", "highlight").with("selector", "#buy");
        return Json.object()
                .with("text", ALL)
                .with("session_id", "s")
                .with("agent_id", "1")
                .with("message_id", "m")
                .with("in_reply_to", "q")
                .with(
                        "actions",
                        list(
                                action.with("label", ALL),
                                action.with("selector", ALL),
                                Json.object()
                                        .with("type", "navigate")
                                        .with("url", "javascript:pwned=1"),
                                Json.object()
                                        .with("type", "navigate")
                                        .with("url", "https://evil.example")))
                .with("sources", list());
    }

    private static Json sources() {
        return new Json.Arr(
                PARTS.stream()
                        .<Json>map(part ->
                                Json.object()
                                        .with("id", part)
                                        .with("title", part)
                                        .with("url", "javascript:pwned=1")
                                        .with("excerpt", part))
                        .toList());
    }

    private static Json.Obj messages() {
        return TAKEN_OVER.with(
                "messages",
                list(
                        message(1, "user"),
                        message(2, "system"),
                        message(3, "agent").with("sources", sources()),
                        message(4, "teammate").with("teammate", Json.object().with("name", ALL))));
    }

    private static Json.Obj message(int position, String role) {
        return Json.object()
                .with("position", Json.number(position))
                .with("id", role)
                .with("role", role)
                .with("text", ALL)
                .with("images", Json.texts(HostileWords.all()))
                .with("created_at", ALL);
    }

    private static Json.Obj conversations() {
        return Json.object()
                .with(
                        "items",
                        list(
                                Json.object()
                                        .with("session_id", ALL)
                                        .with("title", ALL)
                                        .with("last_text", ALL)
                                        .with("status", ALL)
                                        .with("unread", Json.number(1))
                                        .with("updated_at", ALL)));
    }

    private static Json list(Json... items) {
        return new Json.Arr(List.of(items));
    }

    private static void say(Route route, int status, Json body) {
        route.fulfill(
                new Route.FulfillOptions()
                        .setStatus(status)
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
