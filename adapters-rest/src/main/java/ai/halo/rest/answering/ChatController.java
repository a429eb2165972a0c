package ai.halo.rest.answering;

import ai.halo.application.answering.AnswerMessage;
import ai.halo.application.answering.AnswerMessage.Outcome.Answered;
import ai.halo.application.answering.AnswerMessage.Outcome.Refused;
import ai.halo.application.answering.AnswerMessage.Outcome.StillThinking;
import ai.halo.application.answering.Asking;
import ai.halo.domain.Json;
import ai.halo.domain.conversation.SessionId;
import ai.halo.rest.contact.Visitors;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Fields;
import ai.halo.rest.web.Problem;
import ai.halo.rest.web.UpTo;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;

/** {@code POST /chat}: a message in, the whole answer out. */
@Controller("/api/sdk/chat")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ChatController {

    static final Problem SIGN_IN_REQUIRED =
            Problem.of(
                    HttpStatus.FORBIDDEN,
                    "sign_in_required",
                    "This agent only answers users who have signed in.");
    static final Problem UNKNOWN_AGENT =
            Problem.notFound("unknown_agent", "There is no such agent.");
    static final Problem NO_ACTIVE_AGENT =
            Problem.of(
                    HttpStatus.CONFLICT,
                    "no_active_agent",
                    "No agent is active in this workspace.");
    static final Problem STILL_THINKING =
            Problem.of(
                    HttpStatus.CONFLICT,
                    "still_thinking",
                    "This message is safe and still being answered; send it again soon.");

    private static final int WITH_IMAGES = 12 * 1024 * 1024;
    private static final String SOON = "1";

    private final AnswerMessage answerMessage;
    private final Question question;

    ChatController(AnswerMessage answerMessage, Question question) {
        this.answerMessage = answerMessage;
        this.question = question;
    }

    @Post
    HttpResponse<Json> chat(
            Caller caller,
            @UpTo(WITH_IMAGES) Fields body,
            @Header("Idempotency-Key") @Nullable String idempotencyKey) {
        Asking asking = question.read(caller, body, idempotencyKey);
        return switch (answerMessage.answer(asking)) {
            case Answered(var reply) -> HttpResponse.ok(Answer.json(reply));
            case StillThinking _ -> stillThinking(asking.session());
            case Refused refusal -> refused(refusal).response();
        };
    }

    /** The session is named, so that a caller who began it can ask again. */
    private static HttpResponse<Json> stillThinking(SessionId session) {
        return STILL_THINKING
                .with("session_id", Json.text(session.value()))
                .response()
                .header(HttpHeaders.RETRY_AFTER, SOON);
    }

    private static Problem refused(Refused refusal) {
        return switch (refusal) {
            case SESSION_NOT_YOURS -> Visitors.SESSION_NOT_YOURS;
            case SIGN_IN_REQUIRED -> SIGN_IN_REQUIRED;
            case UNKNOWN_AGENT -> UNKNOWN_AGENT;
            case NO_ACTIVE_AGENT -> NO_ACTIVE_AGENT;
        };
    }
}
