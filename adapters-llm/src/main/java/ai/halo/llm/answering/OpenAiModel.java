package ai.halo.llm.answering;

import ai.halo.domain.answering.Remark;
import ai.halo.domain.conversation.Message.Role;
import ai.halo.llm.LlmSettings;
import ai.halo.llm.answering.Reply.Cause;
import ai.halo.llm.answering.Reply.Failed;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A model behind any server that speaks OpenAI's chat protocol; its answer is streamed. */
final class OpenAiModel implements Model {

    private final LlmSettings settings;
    private final StreamingChatModel chat;

    OpenAiModel(LlmSettings settings) {
        this(
                settings,
                OpenAiStreamingChatModel.builder()
                        .httpClientBuilder(CuttableHttp.builder())
                        .baseUrl(settings.baseUrl())
                        .apiKey(settings.apiKey())
                        .modelName(settings.model())
                        .timeout(FallbackReasoner.ATTEMPT)
                        .build());
    }

    OpenAiModel(LlmSettings settings, StreamingChatModel chat) {
        this.settings = settings;
        this.chat = chat;
    }

    @Override
    public String provider() {
        return settings.provider().wire();
    }

    @Override
    public String name() {
        return settings.model();
    }

    @Override
    public boolean seesPictures() {
        return settings.vision();
    }

    @Override
    public Reply ask(Prompt prompt, Duration within, Ear ear) {
        ChatRequest request = request(prompt);
        var line = new Line();
        var listening = new Listening(ear);
        try {
            Thread.startVirtualThread(() -> listen(request, line, listening));
            return listening.reply().get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Failed(Cause.TOO_SLOW, "no answer within its time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Failed(Cause.TOO_SLOW, "the attempt was interrupted");
        } catch (ExecutionException e) {
            return Failures.of(e);
        } finally {
            line.cut();
        }
    }

    /**
     * On a thread of its own: when an answer begins at once, LangChain4j reads all of it on the
     * thread that asked, and that one has a deadline to keep.
     */
    private void listen(ChatRequest request, Line line, Listening listening) {
        try {
            ScopedValue.where(Line.OF_THIS_ATTEMPT, line).run(() -> chat.chat(request, listening));
        } catch (RuntimeException e) { // LangChain4j throws some failures and reports others
            listening.onError(e);
        }
    }

    private static ChatRequest request(Prompt prompt) {
        var messages = new ArrayList<ChatMessage>();
        messages.add(SystemMessage.from(prompt.systemText()));
        prompt.history().forEach(remark -> messages.add(spoken(remark)));
        messages.add(lastMessage(prompt));
        return ChatRequest.builder()
                .messages(messages)
                .toolSpecifications(ToolCalls.offered(prompt))
                .build();
    }

    private static ChatMessage spoken(Remark remark) {
        return remark.role() == Role.USER
                ? UserMessage.from(remark.text())
                : AiMessage.from(remark.text());
    }

    private static UserMessage lastMessage(Prompt prompt) {
        if (prompt.pictures().read().isEmpty()) {
            return UserMessage.from(prompt.lastText());
        }
        List<Content> contents = new ArrayList<>();
        contents.add(TextContent.from(prompt.lastText()));
        prompt.pictures()
                .read()
                .forEach(one -> contents.add(ImageContent.from(one.base64(), one.mediaType())));
        return UserMessage.from(contents);
    }
}
