package ai.halo.persistence.answering;

import ai.halo.application.answering.Reply;
import ai.halo.domain.Json;
import ai.halo.domain.agent.AgentId;
import ai.halo.domain.agent.HighlightOptions;
import ai.halo.domain.conversation.Completion;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.conversation.TicketId;
import ai.halo.persistence.conversation.SourcesForm;
import org.jspecify.annotations.Nullable;

/** A reply as its turn keeps it, to be rendered again for every retry. */
final class ReplyForm {

    private ReplyForm() {}

    static Json write(Reply reply) {
        Double confidence = reply.confidence();
        return Json.object()
                .with("id", reply.id().value().toString())
                .with("in_reply_to", reply.inReplyTo().value().toString())
                .with("session", reply.session().value())
                .with("agent", reply.agent().value().toString())
                .with("text", reply.text())
                .with(
                        "actions",
                        new Json.Arr(reply.actions().stream().map(ReplyForm::write).toList()))
                .with(
                        "confidence",
                        confidence == null ? Json.Null.NULL : Json.number((double) confidence))
                .with("sources", SourcesForm.write(reply.sources()))
                .with("complete", reply.completion().wire())
                .with("routing", routing(reply.routing()));
    }

    static Reply read(Members kept) {
        return new Reply(
                new MessageId(kept.id("id")),
                new MessageId(kept.id("in_reply_to")),
                new SessionId(kept.text("session")),
                new AgentId(kept.id("agent")),
                kept.text("text"),
                kept.all("actions", ReplyForm::action),
                kept.number("confidence"),
                SourcesForm.read(kept.kept().at("sources")),
                completion(kept.optional("complete")),
                kept.kept().at("routing") instanceof Json.Obj routing
                        ? routing(new Members(routing))
                        : null);
    }

    /** A reply that was kept before answers could end early says nothing of it. */
    private static Completion completion(@Nullable String kept) {
        return kept == null ? Completion.COMPLETE : Completion.of(kept);
    }

    private static Json write(Reply.Action action) {
        return switch (action) {
            case Reply.Action.TicketCreated(var ticket) ->
                    Json.object()
                            .with("type", "ticket_created")
                            .with("ticket", ticket.value().toString());
            case Reply.Action.HandOff(var ticket, var teammate) ->
                    Json.object()
                            .with("type", "hand_off")
                            .with("ticket", ticket.value().toString())
                            .with("teammate", Json.text(teammate));
            case Reply.Action.Highlight(var selector, var label, var options) ->
                    Json.object()
                            .with("type", "highlight")
                            .with("selector", selector)
                            .with("label", Json.text(label))
                            .with("options", options.json());
            case Reply.Action.Navigate(var url) ->
                    Json.object().with("type", "navigate").with("url", url);
        };
    }

    private static Reply.Action action(Members kept) {
        return switch (kept.text("type")) {
            case "ticket_created" -> new Reply.Action.TicketCreated(ticket(kept));
            case "hand_off" -> new Reply.Action.HandOff(ticket(kept), kept.optional("teammate"));
            case "highlight" ->
                    new Reply.Action.Highlight(
                            kept.text("selector"),
                            kept.optional("label"),
                            HighlightOptions.of(kept.object("options")));
            case "navigate" -> new Reply.Action.Navigate(kept.text("url"));
            case String other -> throw new IllegalStateException("a kept action is a " + other);
        };
    }

    private static TicketId ticket(Members kept) {
        return new TicketId(kept.id("ticket"));
    }

    private static Json routing(Reply.@Nullable Routing routing) {
        if (routing == null) {
            return Json.Null.NULL;
        }
        TicketId ticket = routing.ticket();
        return Json.object()
                .with("action", routing.action())
                .with("ticket", Json.text(ticket == null ? null : ticket.value().toString()));
    }

    private static Reply.Routing routing(Members kept) {
        return new Reply.Routing(
                kept.text("action"), kept.optional("ticket") == null ? null : ticket(kept));
    }
}
