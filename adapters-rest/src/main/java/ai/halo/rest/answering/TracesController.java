package ai.halo.rest.answering;

import ai.halo.application.answering.Traces;
import ai.halo.domain.Json;
import ai.halo.domain.conversation.MessageId;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.PathId;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** The whole record of one answer. */
@Controller("/api/v1/answers/{messageId}/trace")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TracesController {

    private final Traces traces;

    TracesController(Traces traces) {
        this.traces = traces;
    }

    @Get
    Json show(Caller caller, String messageId) {
        return traces.of(caller.workspaceId(), new MessageId(PathId.of(messageId)))
                .map(Json.class::cast)
                .orElseThrow(() -> PathId.unknown("answer"));
    }
}
