package ai.halo.rest.outreach;

import ai.halo.application.outreach.ShowSurfaces;
import ai.halo.domain.Json;
import ai.halo.domain.outreach.Automation;
import ai.halo.domain.outreach.Onlooker;
import ai.halo.rest.contact.Visitors;
import ai.halo.rest.web.BootMember;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Query;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;

/** What is shown on a visitor's page, sorted by where it is shown. */
@Singleton
final class Surfaces implements BootMember {

    /** Where the page says that it is. */
    static final String PAGE_URL = "page_url";

    private final ShowSurfaces showSurfaces;
    private final Visitors visitors;

    Surfaces(ShowSurfaces showSurfaces, Visitors visitors) {
        this.showSurfaces = showSurfaces;
        this.visitors = visitors;
    }

    @Override
    public String name() {
        return "surfaces";
    }

    @Override
    public Json of(Caller caller, HttpRequest<?> request) {
        List<Automation> shown =
                showSurfaces.show(
                        caller.workspaceId(),
                        visitors.of(caller, request.getHeaders()),
                        Query.of(request).textOrNull(PAGE_URL, Onlooker.MAX_PAGE));
        return Json.object()
                .with("banners", of(shown, Automation.Type.BANNER))
                .with("in_app", of(shown, Automation.Type.IN_APP))
                .with("teasers", of(shown, Automation.Type.TEASER));
    }

    private static Json of(List<Automation> shown, Automation.Type type) {
        return new Json.Arr(
                shown.stream()
                        .filter(each -> each.type() == type)
                        .<Json>map(Surfaces::json)
                        .toList());
    }

    private static Json json(Automation automation) {
        return Json.object()
                .with("id", automation.id().value().toString())
                .with("name", automation.name())
                .with("content", automation.content());
    }
}
