package ai.halo.rest.ticket;

import ai.halo.application.conversation.ConversationViews;
import ai.halo.application.conversation.ReplyAsTeammate;
import ai.halo.application.ticket.AddNote;
import ai.halo.application.ticket.TicketViews;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.MessageText;
import ai.halo.domain.conversation.TicketId;
import ai.halo.domain.ticket.Submission;
import ai.halo.domain.ticket.Ticket;
import ai.halo.rest.conversation.ConversationWire;
import ai.halo.rest.once.Once;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Fields;
import ai.halo.rest.web.PathId;
import ai.halo.rest.web.Problem;
import ai.halo.rest.web.Refused;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.List;

/**
 * The thread of a ticket: what it was handed in with or the conversation it is about, and notes.
 */
@Controller("/api/v1/tickets/{id}/messages")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TicketMessagesController {

    static final Problem NO_CONVERSATION =
            Problem.of(
                    HttpStatus.CONFLICT,
                    "no_conversation",
                    "This ticket has no conversation to reply in.");
    static final Problem NOT_TAKEN_OVER =
            Problem.of(
                    HttpStatus.CONFLICT,
                    "not_taken_over",
                    "Take the conversation over before replying in it.");

    private final TicketViews tickets;
    private final ConversationViews conversations;
    private final ReplyAsTeammate replyAsTeammate;
    private final AddNote addNote;

    TicketMessagesController(
            TicketViews tickets,
            ConversationViews conversations,
            ReplyAsTeammate replyAsTeammate,
            AddNote addNote) {
        this.tickets = tickets;
        this.conversations = conversations;
        this.replyAsTeammate = replyAsTeammate;
        this.addNote = addNote;
    }

    @Get
    Json list(Caller caller, String id) {
        TicketViews.View view = view(caller, id);
        var items = new ArrayList<Json>();
        Ticket ticket = view.line().ticket();
        Submission submission = ticket.submission();
        if (submission != null) {
            items.add(TicketWire.message(ticket, submission));
        }
        ConversationId conversation = ticket.conversation();
        if (conversation != null) {
            conversations
                    .find(caller.workspaceId(), conversation)
                    .ifPresent(found ->
                            found.messages()
                                    .forEach(m ->
                                            items.add(
                                                    ConversationWire.json(
                                                            m, found.ratings().get(m.id())))));
        }
        view.notes().forEach(note -> items.add(TicketWire.json(note)));
        return Json.object()
                .with("items", new Json.Arr(List.copyOf(items)))
                .with("next_cursor", Json.Null.NULL);
    }

    @Post
    HttpResponse<Json> write(Caller caller, String id, Fields body, Once once) {
        return once.answer(body, () -> written(caller, id, body));
    }

    private HttpResponse<Json> written(Caller caller, String id, Fields body) {
        var text = new MessageText(body.text("text"));
        return switch (body.text("mode")) {
            case "note" ->
                    addNote.add(caller.workspaceId(), new TicketId(PathId.of(id)), text)
                            .map(note -> HttpResponse.<Json>created(TicketWire.json(note)))
                            .orElseThrow(() -> PathId.unknown("ticket"));
            case "chat" -> chat(caller, view(caller, id), text);
            case "email" ->
                    throw new InvalidValue(
                            "mode", "must be chat or note: no mail server is configured");
            case String _ -> throw new InvalidValue("mode", "must be chat, email or note");
        };
    }

    private HttpResponse<Json> chat(Caller caller, TicketViews.View view, MessageText text) {
        ConversationId conversation = view.line().ticket().conversation();
        if (conversation == null) {
            throw new Refused(NO_CONVERSATION);
        }
        return switch (replyAsTeammate.reply(caller.workspaceId(), conversation, text)) {
            case ReplyAsTeammate.Outcome.Replied(var message) ->
                    HttpResponse.created(ConversationWire.json(message));
            case ReplyAsTeammate.Outcome.NotTakenOver _ -> throw new Refused(NOT_TAKEN_OVER);
            case ReplyAsTeammate.Outcome.UnknownConversation _ ->
                    throw new Refused(NO_CONVERSATION);
        };
    }

    private TicketViews.View view(Caller caller, String id) {
        return tickets.find(caller.workspaceId(), new TicketId(PathId.of(id)))
                .orElseThrow(() -> PathId.unknown("ticket"));
    }
}
