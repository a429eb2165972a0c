package ai.halo.rest.audit;

import ai.halo.application.audit.AuditViews;
import ai.halo.application.audit.AuditViews.Verdict.Broken;
import ai.halo.application.audit.AuditViews.Verdict.Intact;
import ai.halo.domain.Json;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Paging;
import ai.halo.rest.web.Timestamps;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

@Controller("/api/v1/audit")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuditController {

    private final AuditViews audit;

    AuditController(AuditViews audit) {
        this.audit = audit;
    }

    @Get
    Json list(Caller caller, HttpRequest<?> request) {
        return Paging.json(
                audit.lines(caller.workspaceId(), Paging.slice(request)), AuditController::json);
    }

    @Get("/verify")
    Json verify(Caller caller) {
        return switch (audit.verify(caller.workspaceId())) {
            case Intact(var lines, var head) ->
                    Json.object()
                            .with("intact", Json.bool(true))
                            .with("lines", Json.number(lines))
                            .with("head", Json.text(head));
            case Broken(var position) ->
                    Json.object()
                            .with("intact", Json.bool(false))
                            .with("broken_at", Json.number(position));
        };
    }

    private static Json json(AuditViews.Line line) {
        return Json.object()
                .with("position", Json.number(line.position()))
                .with("at", Timestamps.of(line.at()))
                .with("actor", line.actor())
                .with("request_id", Json.text(line.requestId()))
                .with("act", line.deed())
                .with("subject", line.subject().toString())
                .with("hash", line.hash());
    }
}
