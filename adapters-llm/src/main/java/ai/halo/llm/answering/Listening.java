package ai.halo.llm.answering;

import ai.halo.llm.answering.Reply.Cause;
import ai.halo.llm.answering.Reply.Failed;
import ai.halo.llm.answering.Reply.Said;
import ai.halo.llm.answering.Reply.Tokens;
import ai.halo.llm.answering.Reply.ToolCall;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Listens to a streamed answer until it is whole, has failed or has become endless. */
final class Listening implements StreamingChatResponseHandler {

    private static final int MAX_WORDS = 40_000;

    private final CompletableFuture<Reply> reply = new CompletableFuture<>();
    private final Ear ear;
    private int heard;

    Listening(Ear ear) {
        this.ear = ear;
        ear.onLeaving(() -> reply.complete(new Failed(Cause.UNHEARD, "nobody listens any more")));
    }

    CompletableFuture<Reply> reply() {
        return reply;
    }

    @Override
    public void onPartialResponse(String words) {
        heard += words.length();
        if (heard > MAX_WORDS) {
            reply.complete(
                    new Failed(Cause.NONSENSE, "no end after %,d characters".formatted(heard)));
        } else {
            ear.take(words);
        }
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        reply.complete(read(response));
    }

    @Override
    public void onError(Throwable thrown) {
        reply.complete(Failures.of(thrown));
    }

    private static Reply read(ChatResponse response) {
        FinishReason finish = response.finishReason();
        if (finish == null) {
            return new Failed(Cause.NONSENSE, "the stream ended before the answer did");
        }
        if (finish == FinishReason.CONTENT_FILTER) {
            return new Failed(Cause.REFUSED, "the provider filtered the answer");
        }
        AiMessage message = response.aiMessage();
        String words = message.text();
        return new Said(
                words == null ? "" : words,
                calls(message),
                finish != FinishReason.LENGTH,
                response.modelName(),
                tokens(response.tokenUsage()));
    }

    private static List<ToolCall> calls(AiMessage message) {
        return message.toolExecutionRequests().stream()
                .map(call -> new ToolCall(call.name(), call.arguments()))
                .toList();
    }

    private static @Nullable Tokens tokens(@Nullable TokenUsage used) {
        if (used == null || used.inputTokenCount() == null || used.outputTokenCount() == null) {
            return null;
        }
        return new Tokens(used.inputTokenCount(), used.outputTokenCount());
    }
}
