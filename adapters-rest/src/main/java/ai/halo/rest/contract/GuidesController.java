package ai.halo.rest.contract;

import static ai.halo.rest.contract.Html.link;
import static ai.halo.rest.contract.Html.tag;
import static ai.halo.rest.contract.Html.text;
import static java.util.stream.Collectors.joining;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code GET /docs}: the guides that come with the server, as pages. */
@Controller("/docs")
@ExecuteOn(TaskExecutors.BLOCKING)
final class GuidesController {

    /** In the order of a first reading. */
    static final List<String> GUIDES =
            List.of(
                    "getting-started",
                    "install-the-widget",
                    "widget-reference",
                    "identify-users",
                    "ask-over-http",
                    "knowledge",
                    "context-and-traits",
                    "escalation-and-routing",
                    "models",
                    "operating");

    private final Typesetting typesetting;

    GuidesController(Typesetting typesetting) {
        this.typesetting = typesetting;
    }

    @Get
    @Produces("text/html")
    HttpResponse<String> index() {
        String guides = GUIDES.stream().map(GuidesController::entry).collect(joining());
        return Pages.page(
                "Halo's guides",
                contents()
                        + tag("main", "", tag("h1", "", "Halo's guides"), tag("ul", "", guides)));
    }

    @Get("/{guide}")
    @Produces("text/html")
    @Nullable HttpResponse<String> guide(String guide) {
        String name = guide.endsWith(".md") ? guide.substring(0, guide.length() - 3) : guide;
        if (!GUIDES.contains(name)) {
            return null;
        }
        String body = typesetting.html().apply(Pages.read("/docs/guide/" + name + ".md"));
        return Pages.page(title(name), contents() + tag("main", "", body));
    }

    private static String contents() {
        String guides = GUIDES.stream().map(GuidesController::entry).collect(joining());
        return tag(
                "nav",
                "",
                tag("b", "", link("/docs", "Guides")),
                tag("ul", "", guides),
                tag("b", "", link("/docs/api", "API reference")));
    }

    private static String entry(String name) {
        return tag("li", "", link("/docs/" + name, text(title(name))));
    }

    private static String title(String name) {
        String words = name.replace('-', ' ').replace("http", "HTTP");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
