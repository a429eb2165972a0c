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
                    "frameworks-and-templates",
                    "identify-users",
                    "verify-identities",
                    "plan-your-context",
                    "context-and-traits",
                    "widget-reference",
                    "ask-over-http",
                    "knowledge",
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
        String guides =
                GUIDES.stream()
                        .map(name ->
                                tag("dt", "", to(name)) + tag("dd", "", Html.prose(about(name))))
                        .collect(joining());
        return Pages.page(
                "Halo's guides",
                contents("", "")
                        + tag("main", "", tag("h1", "", "Halo's guides"), tag("dl", "", guides)));
    }

    @Get("/{guide}")
    @Produces("text/html")
    @Nullable HttpResponse<String> guide(String guide) {
        String name = guide.endsWith(".md") ? guide.substring(0, guide.length() - 3) : guide;
        if (!GUIDES.contains(name)) {
            return null;
        }
        var page = new GuidePage(name, typesetting.html().apply(words(name)), GUIDES);
        return Pages.page(GuidePage.title(name), contents(name, page.sections()) + page.main());
    }

    private static String contents(String here, String sections) {
        String guides =
                GUIDES.stream()
                        .map(name ->
                                name.equals(here)
                                        ? tag("li", "here", to(name), sections)
                                        : tag("li", "", to(name)))
                        .collect(joining());
        return tag(
                "nav",
                "",
                tag("b", "", link("/docs", "Guides")),
                tag("ul", "", guides),
                tag("b", "", link("/docs/api", "API reference")));
    }

    private static String to(String name) {
        return link("/docs/" + name, text(GuidePage.title(name)));
    }

    /** What a guide says of itself in its first paragraph, as far as the first semicolon. */
    private static String about(String name) {
        String first = words(name).split("\n\n", 3)[1].replace('\n', ' ');
        return first.split("[;.:](?= )", 2)[0] + ".";
    }

    private static String words(String name) {
        return Pages.read("/docs/guide/" + name + ".md");
    }
}
