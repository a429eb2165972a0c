package ai.halo.rest.workspace;

import ai.halo.application.workspace.RegenerateWidgetKey;
import ai.halo.application.workspace.RotateIdentitySecret;
import ai.halo.domain.Json;
import ai.halo.rest.once.Once;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Fields;
import ai.halo.rest.web.Timestamps;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;

/** Replaces what opens a workspace to pages, and what vouches for its users. */
@Controller("/api/v1/workspace")
@ExecuteOn(TaskExecutors.BLOCKING)
final class WorkspaceSecretsController {

    private final RegenerateWidgetKey regenerateWidgetKey;
    private final RotateIdentitySecret rotateIdentitySecret;

    WorkspaceSecretsController(
            RegenerateWidgetKey regenerateWidgetKey, RotateIdentitySecret rotateIdentitySecret) {
        this.regenerateWidgetKey = regenerateWidgetKey;
        this.rotateIdentitySecret = rotateIdentitySecret;
    }

    @Post("/widget-key/regenerate")
    HttpResponse<Json> regenerate(Caller caller, Once once) {
        return once.answer(() ->
                HttpResponse.ok(
                        Json.object()
                                .with(
                                        "widget_key",
                                        regenerateWidgetKey
                                                .regenerate(caller.workspaceId())
                                                .value())));
    }

    @Post("/identity-secret/rotate")
    HttpResponse<Json> rotate(Caller caller, Fields body, Once once) {
        return once.answer(body, () -> HttpResponse.ok(rotated(caller, body)));
    }

    private Json rotated(Caller caller, Fields body) {
        int usual = (int) RotateIdentitySecret.USUAL_OVERLAP.toHours();
        int most = (int) RotateIdentitySecret.MAX_OVERLAP.toHours();
        var rotated =
                rotateIdentitySecret.rotate(
                        caller.workspaceId(),
                        Duration.ofHours(body.integer("overlap_hours", 0, most, usual)));
        return Json.object()
                .with("identity_secret", rotated.secret().value())
                .with("old_valid_until", Timestamps.of(rotated.oldValidUntil()));
    }
}
