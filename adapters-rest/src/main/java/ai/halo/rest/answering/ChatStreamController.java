package ai.halo.rest.answering;

import ai.halo.application.answering.AnswerMessage;
import ai.halo.application.answering.Asking;
import ai.halo.rest.contract.PublicUrl;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Fields;
import ai.halo.rest.web.HeldCalls;
import ai.halo.rest.web.RequestId;
import ai.halo.rest.web.SurpriseHandler;
import ai.halo.rest.web.UpTo;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** {@code POST /chat/stream}: a message in, the answer out while it is given. */
@Controller("/api/sdk/chat/stream")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ChatStreamController {

    private final AnswerMessage answerMessage;
    private final Question question;
    private final HeldCalls heldCalls;
    private final PublicUrl server;

    ChatStreamController(
            AnswerMessage answerMessage, Question question, HeldCalls heldCalls, PublicUrl server) {
        this.answerMessage = answerMessage;
        this.question = question;
        this.heldCalls = heldCalls;
        this.server = server;
    }

    @Post(produces = MediaType.ALL)
    CompletableFuture<HttpResponse<?>> chat(
            Caller caller,
            @UpTo(ChatController.WITH_IMAGES) Fields body,
            @Header("Idempotency-Key") @Nullable String idempotencyKey,
            HttpRequest<?> request) {
        Asking asking = question.read(caller, body, idempotencyKey);
        var answer = new StreamedAnswer(request, asking.session(), server);
        Runnable release = heldCalls.hold(request, caller, null, answer);
        Thread.ofVirtual()
                .name("answer-" + RequestId.of(request))
                .start(() -> {
                    give(answer, asking, request);
                    release.run();
                });
        return answer.response();
    }

    private void give(StreamedAnswer answer, Asking asking, HttpRequest<?> request) {
        try {
            answer.end(answerMessage.answer(asking, answer));
        } catch (RuntimeException surprise) {
            answer.refuse(SurpriseHandler.told(request, surprise));
        }
    }
}
