package ai.halo.rest.answering;

import ai.halo.application.answering.Reply;
import ai.halo.application.answering.Reply.Action;
import ai.halo.domain.Json;
import ai.halo.domain.conversation.Completion;
import ai.halo.domain.conversation.TicketId;
import ai.halo.domain.knowledge.Source;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A reply as it is published. */
final class Answer {

    private Answer() {}

    static Json.Obj json(Reply reply) {
        Double confidence = reply.confidence();
        Json.Obj answer =
                Json.object()
                        .with("text", reply.text())
                        .with("session_id", reply.session().value())
                        .with("agent_id", reply.agent().value().toString())
                        .with("message_id", reply.id().value().toString())
                        .with("in_reply_to", reply.inReplyTo().value().toString())
                        .with("actions", all(reply.actions(), Answer::action))
                        .with(
                                "confidence",
                                confidence == null ? Json.Null.NULL : Json.number(confidence))
                        .with("sources", all(reply.sources(), Answer::source));
        Json.Obj ended =
                reply.completion() == Completion.COMPLETE
                        ? answer
                        : answer.with("complete", reply.completion().wire());
        Reply.Routing routing = reply.routing();
        return routing == null ? ended : ended.with("routing", routing(routing));
    }

    private static <T> Json all(List<T> items, Function<T, Json> json) {
        return new Json.Arr(items.stream().map(json).toList());
    }

    static Json.Obj action(Action action) {
        return switch (action) {
            case Action.TicketCreated(var ticket) ->
                    withTicket(Json.object().with("type", "ticket_created"), ticket);
            case Action.HandOff(_, var teammate) ->
                    withIfAny(Json.object().with("type", "handoff"), "teammate", teammate);
            case Action.Highlight(var selector, var label, var options) ->
                    withOptions(
                            withIfAny(
                                    Json.object()
                                            .with("type", "highlight")
                                            .with("selector", selector),
                                    "label",
                                    label),
                            options.json());
            case Action.Navigate(var url) ->
                    Json.object().with("type", "navigate").with("url", url);
        };
    }

    static Json.Obj source(Source source) {
        return withIfAny(
                        Json.object().with("id", source.id()).with("title", source.title()),
                        "url",
                        source.url())
                .with("excerpt", source.excerpt());
    }

    static Json.Obj routing(Reply.Routing routing) {
        return withTicket(Json.object().with("action", routing.action()), routing.ticket());
    }

    private static Json.Obj withTicket(Json.Obj object, @Nullable TicketId ticket) {
        return withIfAny(object, "ticket_id", ticket == null ? null : ticket.value().toString());
    }

    private static Json.Obj withOptions(Json.Obj object, Json.Obj options) {
        return options.isEmpty() ? object : object.with("options", options);
    }

    private static Json.Obj withIfAny(Json.Obj object, String name, @Nullable String value) {
        return value == null ? object : object.with(name, value);
    }
}
