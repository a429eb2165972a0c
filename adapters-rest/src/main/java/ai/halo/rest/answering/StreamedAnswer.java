package ai.halo.rest.answering;

import ai.halo.application.answering.AnswerMessage.Outcome;
import ai.halo.application.answering.Hearer;
import ai.halo.application.answering.Reply;
import ai.halo.domain.Json;
import ai.halo.domain.agent.AgentId;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.SessionId;
import ai.halo.rest.contract.PublicUrl;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.HeldCalls;
import ai.halo.rest.web.Outflow;
import ai.halo.rest.web.Problem;
import ai.halo.rest.web.RequestId;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One answer on its way to one caller: its first byte leaves when the question is safe, and no more
 * once what opened the call opens nothing.
 */
final class StreamedAnswer implements Hearer, HeldCalls.Held {

    private final CompletableFuture<HttpResponse<?>> response = new CompletableFuture<>();
    private final StringBuilder heard = new StringBuilder();
    private final HttpRequest<?> request;
    private final SessionId session;
    private final PublicUrl server;
    private final Framing framing;
    private final Outflow out;

    StreamedAnswer(HttpRequest<?> request, SessionId session, PublicUrl server) {
        this.request = request;
        this.session = session;
        this.server = server;
        this.framing = Framing.of(request.getHeaders());
        this.out = Outflow.to(request);
    }

    /** The response, once it is certain whether there will be an answer. */
    CompletableFuture<HttpResponse<?>> response() {
        return response;
    }

    @Override
    public void expect(MessageId question, AgentId agent) {
        if (response.isDone()) {
            return;
        }
        response.complete(
                HttpResponse.ok(out.body())
                        .header(HttpHeaders.CONTENT_TYPE, framing.contentType())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header(
                                HttpHeaders.CONTENT_ENCODING,
                                "identity") // a packer would hold back
                        .header("X-Accel-Buffering", "no")
                        .header("X-Session-Id", session.value())
                        .header("X-Agent-Id", agent.value().toString())
                        .header("X-Message-Id", question.value().toString()));
        var _ =
                write(
                        framing.opening(
                                Json.object()
                                        .with("session_id", session.value())
                                        .with("agent_id", agent.value().toString())
                                        .with("in_reply_to", question.value().toString())));
    }

    @Override
    public boolean hear(String words) {
        boolean written = !words.isEmpty() && write(framing.words(words));
        if (written) {
            heard.append(words);
        }
        return written;
    }

    @Override
    public boolean left() {
        return out.gone();
    }

    @Override
    public void onLeaving(Runnable stop) {
        out.onGone(stop);
    }

    /** Whoever might ask may hear the answer out. */
    @Override
    public @Nullable Instant goOnFor(Caller caller) {
        return null;
    }

    @Override
    public void end(Problem problem) {
        if (!response.complete(problem.response())) {
            fail(problem);
            out.dismiss();
        }
    }

    void end(Outcome outcome) {
        switch (outcome) {
            case Outcome.Answered(var reply) -> end(reply);
            case Outcome.StillThinking _ -> {
                Problem problem = Refusals.stillThinking(session);
                refuse(problem, Refusals.soon(problem));
            }
            case Outcome.Refused refusal ->
                    refuse(Refusals.of(refusal), Refusals.response(refusal));
        }
    }

    /** What went wrong after the first byte can only be told in the answer itself. */
    void refuse(Problem problem) {
        refuse(problem, problem.response());
    }

    private void refuse(Problem problem, HttpResponse<?> beforeTheFirstByte) {
        if (!response.complete(beforeTheFirstByte)) {
            fail(problem);
            out.end();
        }
    }

    private void fail(Problem problem) {
        Json.Obj told = server.explained(problem.json()).with("request_id", RequestId.of(request));
        var _ = write(framing.failure(told));
    }

    private void end(Reply reply) {
        expect(reply.inReplyTo(), reply.agent());
        if (!reply.text().startsWith(heard.toString())) {
            refuse(Refusals.OVERTAKEN);
            return;
        }
        var _ = hear(reply.text().substring(heard.length()));
        var _ = write(framing.closing(reply));
        out.end();
    }

    private boolean write(String text) {
        return !text.isEmpty() && out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
