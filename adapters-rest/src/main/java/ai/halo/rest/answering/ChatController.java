package ai.halo.rest.answering;

import ai.halo.application.answering.AnswerMessage;
import ai.halo.application.answering.AnswerMessage.Outcome.Answered;
import ai.halo.application.answering.AnswerMessage.Outcome.Refused;
import ai.halo.application.answering.AnswerMessage.Outcome.StillThinking;
import ai.halo.application.answering.Asking;
import ai.halo.domain.Json;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Fields;
import ai.halo.rest.web.UpTo;
import io.micronaut.http.HttpResponse;
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

    static final int WITH_IMAGES = 12 * 1024 * 1024;

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
            case StillThinking _ -> Refusals.soon(Refusals.stillThinking(asking.session()));
            case Refused refusal -> Refusals.response(refusal);
        };
    }
}
