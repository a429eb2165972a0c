package ai.halo.rest.outreach;

import ai.halo.application.outreach.KeepAutomations;
import ai.halo.domain.Json;
import ai.halo.domain.outreach.Audience;
import ai.halo.domain.outreach.Automation;
import ai.halo.domain.outreach.AutomationId;
import ai.halo.rest.once.Once;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Fields;
import ai.halo.rest.web.Paging;
import ai.halo.rest.web.PathId;
import ai.halo.rest.web.Query;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

@Controller("/api/v1/automations")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AutomationsController {

    private final KeepAutomations automations;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    AutomationsController(KeepAutomations automations, InstantSource clock, Supplier<UUID> ids) {
        this.automations = automations;
        this.clock = clock;
        this.ids = ids;
    }

    @Get
    Json list(Caller caller, HttpRequest<?> request) {
        String type = Query.of(request).textOrNull("type");
        return Paging.json(
                automations.list(
                        caller.workspaceId(),
                        type == null ? null : Automation.Type.of(type),
                        Paging.slice(request)),
                AutomationWire::json);
    }

    @Get("/{id}")
    Json show(Caller caller, String id) {
        return automations
                .find(caller.workspaceId(), new AutomationId(PathId.of(id)))
                .map(AutomationWire::json)
                .orElseThrow(() -> PathId.unknown("automation"));
    }

    @Post
    HttpResponse<Json> add(Caller caller, Fields body, Once once) {
        return once.answer(body, () -> added(caller, body));
    }

    private HttpResponse<Json> added(Caller caller, Fields body) {
        Instant now = clock.instant();
        String status = body.textOrNull("status");
        var automation =
                new Automation(
                        new AutomationId(ids.get()),
                        Automation.Type.of(body.text("type")),
                        body.text("name"),
                        status == null ? Automation.Status.DRAFT : Automation.Status.of(status),
                        body.object("content"),
                        AutomationWire.audience(body),
                        now,
                        now);
        return HttpResponse.created(
                AutomationWire.json(automations.add(caller.workspaceId(), automation)));
    }

    @Patch("/{id}")
    Json change(Caller caller, String id, Fields body) {
        String name = body.textOrNull("name");
        String status = body.textOrNull("status");
        Json.Obj content = body.object("content");
        Audience audience = AutomationWire.audience(body);
        return automations
                .change(
                        caller.workspaceId(),
                        new AutomationId(PathId.of(id)),
                        known ->
                                known.changed(
                                        name == null ? known.name() : name,
                                        status == null
                                                ? known.status()
                                                : Automation.Status.of(status),
                                        body.has("content") ? content : known.content(),
                                        body.has("audience") ? audience : known.audience(),
                                        clock.instant()))
                .map(AutomationWire::json)
                .orElseThrow(() -> PathId.unknown("automation"));
    }

    @Delete("/{id}")
    HttpResponse<Json> remove(Caller caller, String id) {
        if (!automations.remove(caller.workspaceId(), new AutomationId(PathId.of(id)))) {
            throw PathId.unknown("automation");
        }
        return HttpResponse.noContent();
    }
}
