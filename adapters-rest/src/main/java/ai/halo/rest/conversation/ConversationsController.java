package ai.halo.rest.conversation;

import ai.halo.application.conversation.ConversationViews;
import ai.halo.application.conversation.ReplyAsTeammate;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.Message;
import ai.halo.domain.conversation.MessageText;
import ai.halo.rest.once.Once;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Fields;
import ai.halo.rest.web.Paging;
import ai.halo.rest.web.PathId;
import ai.halo.rest.web.Problem;
import ai.halo.rest.web.Query;
import ai.halo.rest.web.Refused;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

@Controller("/api/v1/conversations")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConversationsController {

    static final Problem NOT_TAKEN_OVER =
            Problem.of(
                    HttpStatus.CONFLICT,
                    "not_taken_over",
                    "Take the conversation over before replying in it.");

    private final ConversationViews conversations;
    private final ReplyAsTeammate replyAsTeammate;

    ConversationsController(ConversationViews conversations, ReplyAsTeammate replyAsTeammate) {
        this.conversations = conversations;
        this.replyAsTeammate = replyAsTeammate;
    }

    @Get
    Json list(Caller caller, HttpRequest<?> request) {
        String status = Query.of(request).textOrNull("status");
        if (status != null && !status.matches("open|escalated|taken_over|closed")) {
            throw new InvalidValue("status", "must be open, escalated, taken_over or closed");
        }
        return Paging.json(
                conversations.list(caller.workspaceId(), status, Paging.slice(request)),
                ConversationWire::json);
    }

    @Get("/{id}")
    Json show(Caller caller, String id) {
        return conversations
                .find(caller.workspaceId(), new ConversationId(PathId.of(id)))
                .map(view ->
                        ConversationWire.json(view.line())
                                .with(
                                        "messages",
                                        new Json.Arr(
                                                view.messages().stream()
                                                        .<Json>map(message -> told(message, view))
                                                        .toList())))
                .orElseThrow(() -> PathId.unknown("conversation"));
    }

    private static Json told(Message message, ConversationViews.View view) {
        return ConversationWire.json(message, view.ratings().get(message.id()));
    }

    @Post("/{id}/messages")
    HttpResponse<Json> reply(Caller caller, String id, Fields body, Once once) {
        return once.answer(body, () -> replied(caller, id, body));
    }

    private HttpResponse<Json> replied(Caller caller, String id, Fields body) {
        var conversation = new ConversationId(PathId.of(id));
        var text = new MessageText(body.text("text"));
        return switch (replyAsTeammate.reply(caller.workspaceId(), conversation, text)) {
            case ReplyAsTeammate.Outcome.Replied(var message) ->
                    HttpResponse.created(ConversationWire.json(message));
            case ReplyAsTeammate.Outcome.NotTakenOver _ -> throw new Refused(NOT_TAKEN_OVER);
            case ReplyAsTeammate.Outcome.UnknownConversation _ ->
                    throw PathId.unknown("conversation");
        };
    }
}
