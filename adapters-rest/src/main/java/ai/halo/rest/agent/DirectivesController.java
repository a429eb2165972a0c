package ai.halo.rest.agent;

import ai.halo.application.agent.KeepDirectives;
import ai.halo.domain.Json;
import ai.halo.domain.agent.Directive;
import ai.halo.rest.once.Once;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Fields;
import ai.halo.rest.web.PathId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

/** Guidance and global instructions: the directives every agent follows. */
@Controller("/api/v1/knowledge/{layer:guidance|instructions}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DirectivesController {

    private final KeepDirectives directives;
    private final Supplier<UUID> ids;

    DirectivesController(KeepDirectives directives, Supplier<UUID> ids) {
        this.directives = directives;
        this.ids = ids;
    }

    @Get
    Json list(Caller caller, String layer) {
        return Json.object()
                .with(
                        "items",
                        new Json.Arr(
                                directives.list(caller.workspaceId(), of(layer)).stream()
                                        .<Json>map(DirectivesController::json)
                                        .toList()))
                .with("next_cursor", Json.Null.NULL);
    }

    @Post
    HttpResponse<Json> add(Caller caller, String layer, Fields body, Once once) {
        return once.answer(body, () -> added(caller, layer, body));
    }

    private HttpResponse<Json> added(Caller caller, String layer, Fields body) {
        var directive =
                new Directive(ids.get(), of(layer), body.text("text"), body.bool("enabled", true));
        return HttpResponse.created(json(directives.add(caller.workspaceId(), directive)));
    }

    @Patch("/{id}")
    Json change(Caller caller, String layer, String id, Fields body) {
        String text = body.textOrNull("text");
        return directives
                .change(
                        caller.workspaceId(),
                        PathId.of(id),
                        known ->
                                new Directive(
                                        known.id(),
                                        known.layer(),
                                        text == null ? known.text() : text,
                                        body.bool("enabled", known.enabled())))
                .map(DirectivesController::json)
                .orElseThrow(() -> PathId.unknown("directive"));
    }

    @Delete("/{id}")
    HttpResponse<Json> remove(Caller caller, String layer, String id) {
        if (!directives.remove(caller.workspaceId(), PathId.of(id))) {
            throw PathId.unknown("directive");
        }
        return HttpResponse.noContent();
    }

    private static Directive.Layer of(String layer) {
        return Directive.Layer.valueOf(layer.toUpperCase(Locale.ROOT));
    }

    private static Json.Obj json(Directive directive) {
        return Json.object()
                .with("id", directive.id().toString())
                .with("text", directive.text())
                .with("enabled", Json.bool(directive.enabled()));
    }
}
