package ai.halo.rest.ticket;

import ai.halo.application.ticket.Release;
import ai.halo.application.ticket.TakeOver;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.workspace.TeammateId;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Fields;
import ai.halo.rest.web.PathId;
import ai.halo.rest.web.Problem;
import ai.halo.rest.web.Refused;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who has the floor of a conversation: a teammate takes it, and gives it back. */
@Controller("/api/v1/conversations/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class FloorController {

    static final Problem NOT_TAKEN_OVER =
            Problem.of(
                    HttpStatus.CONFLICT,
                    "not_taken_over",
                    "Nobody has taken this conversation over.");

    private final TakeOver takeOver;
    private final Release release;

    FloorController(TakeOver takeOver, Release release) {
        this.takeOver = takeOver;
        this.release = release;
    }

    @Post("/take-over")
    Json take(Caller caller, String id, Fields body) {
        var conversation = new ConversationId(PathId.of(id));
        return switch (takeOver.takeOver(caller.workspaceId(), conversation, teammate(body))) {
            case TakeOver.Outcome.TakenOver(var ticket, var teammate) ->
                    Json.object()
                            .with("status", "taken_over")
                            .with("ticket_id", ticket.value().toString())
                            .with("teammate", teammate.id().value().toString());
            case TakeOver.Outcome.UnknownConversation _ -> throw PathId.unknown("conversation");
            case TakeOver.Outcome.UnknownTeammate _ -> throw PathId.unknown("teammate");
        };
    }

    @Post("/release")
    Json release(Caller caller, String id, Fields body) {
        return switch (release.release(caller.workspaceId(), new ConversationId(PathId.of(id)))) {
            case RELEASED -> Json.object().with("status", "released");
            case NOT_TAKEN_OVER -> throw new Refused(NOT_TAKEN_OVER);
            case UNKNOWN_CONVERSATION -> throw PathId.unknown("conversation");
        };
    }

    private static @Nullable TeammateId teammate(Fields body) {
        String id = body.textOrNull("teammate_id");
        try {
            return id == null ? null : new TeammateId(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            throw new InvalidValue("teammate_id", "must be the id of a teammate");
        }
    }
}
