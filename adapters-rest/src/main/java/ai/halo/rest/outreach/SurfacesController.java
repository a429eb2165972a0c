package ai.halo.rest.outreach;

import ai.halo.domain.Json;
import ai.halo.rest.web.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** {@code GET /surfaces}: the banners, in-app messages and teasers meant for this visitor now. */
@Controller("/api/sdk/surfaces")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SurfacesController {

    private final Surfaces surfaces;

    SurfacesController(Surfaces surfaces) {
        this.surfaces = surfaces;
    }

    @Get
    Json show(Caller caller, HttpRequest<?> request) {
        return surfaces.of(caller, request);
    }
}
