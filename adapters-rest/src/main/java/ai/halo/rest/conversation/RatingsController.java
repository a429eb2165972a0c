package ai.halo.rest.conversation;

import ai.halo.application.conversation.RateMessage;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.Rating;
import ai.halo.domain.conversation.SessionId;
import ai.halo.rest.contact.Visitors;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Fields;
import ai.halo.rest.web.Problem;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;

/** {@code POST /ratings}: whether an answer was of use. */
@Controller("/api/sdk/ratings")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RatingsController {

    static final Problem UNKNOWN_ANSWER =
            Problem.notFound("unknown_message", "There is no answer of this id in this session.");

    private final RateMessage rateMessage;
    private final Visitors visitors;

    RatingsController(RateMessage rateMessage, Visitors visitors) {
        this.rateMessage = rateMessage;
        this.visitors = visitors;
    }

    @Post
    HttpResponse<Json> rate(Caller caller, Fields body) {
        var outcome =
                rateMessage.rate(
                        caller.workspaceId(),
                        visitors.of(caller, body),
                        new SessionId(body.text("session_id")),
                        message(body.text("message_id")),
                        new Rating(
                                Rating.Verdict.of(body.text("rating")),
                                body.textOrNull("comment")));
        return switch (outcome) {
            case RATED -> HttpResponse.ok(Json.object().with("success", Json.bool(true)));
            case UNKNOWN_ANSWER -> UNKNOWN_ANSWER.response();
            case SESSION_NOT_YOURS -> Visitors.SESSION_NOT_YOURS.response();
        };
    }

    private static MessageId message(String sent) {
        try {
            return new MessageId(UUID.fromString(sent));
        } catch (IllegalArgumentException noId) {
            throw new InvalidValue("message_id", "must be the id of an answer");
        }
    }
}
