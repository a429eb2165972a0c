package ai.halo.rest.conversation;

import ai.halo.application.conversation.ConversationViews.Line;
import ai.halo.domain.Json;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.conversation.Conversation;
import ai.halo.domain.conversation.Image;
import ai.halo.domain.conversation.Message;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.Rating;
import ai.halo.domain.conversation.Transcript;
import ai.halo.domain.knowledge.Source;
import ai.halo.domain.workspace.TeammateId;
import ai.halo.rest.web.Timestamps;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Conversations and their messages on the wire. */
public final class ConversationWire {

    private ConversationWire() {}

    public static Json.Obj json(Line line) {
        Conversation conversation = line.conversation();
        Transcript transcript = conversation.transcript();
        ContactId contact = line.contact();
        Json.Obj json =
                Json.object()
                        .with("id", conversation.id().value().toString())
                        .with("session_id", transcript.session().value())
                        .with("agent_id", transcript.agent().value().toString())
                        .with(
                                "contact_id",
                                Json.text(contact == null ? null : contact.value().toString()))
                        .with("mode", transcript.mode().wire());
        return floor(json, conversation)
                .with("created_at", Timestamps.of(transcript.createdAt()))
                .with("updated_at", Timestamps.of(transcript.updatedAt()));
    }

    private static Json.Obj floor(Json.Obj json, Conversation conversation) {
        return switch (conversation) {
            case Conversation.Open _ -> json.with("status", "open");
            case Conversation.Escalated(_, var ticket) ->
                    json.with("status", "escalated")
                            .with("ticket_id", ticket.value().toString())
                            .with("outcome", "escalated");
            case Conversation.TakenOver(_, var teammate, var ticket) ->
                    json.with("status", "taken_over")
                            .with("ticket_id", ticket.value().toString())
                            .with("teammate", teammate.value().toString())
                            .with("outcome", "escalated");
            case Conversation.Closed(_, var at) ->
                    json.with("status", "closed").with("closed_at", Timestamps.of(at));
        };
    }

    public static Json.Obj json(Message message) {
        TeammateId teammate = message.teammate();
        MessageId question = message.inReplyTo();
        Double confidence = message.confidence();
        Json.Obj json =
                Json.object()
                        .with("id", message.id().value().toString())
                        .with("position", Json.number(message.position()))
                        .with("role", message.role().wire())
                        .with("text", message.text())
                        .with("complete", message.completion().wire())
                        .with("created_at", Timestamps.of(message.createdAt()));
        if (question != null) {
            json = json.with("in_reply_to", question.value().toString());
        }
        if (teammate != null) {
            json = json.with("teammate_id", teammate.value().toString());
        }
        if (confidence != null) {
            json = json.with("confidence", Json.number(confidence));
        }
        if (!message.sources().isEmpty()) {
            json =
                    json.with(
                            "sources",
                            new Json.Arr(
                                    message.sources().stream()
                                            .<Json>map(ConversationWire::json)
                                            .toList()));
        }
        return message.images().isEmpty()
                ? json
                : json.with(
                        "images",
                        new Json.Arr(
                                message.images().stream()
                                        .flatMap(ConversationWire::shown)
                                        .toList()));
    }

    /** A message and what the customer thought of it, if they said so. */
    public static Json.Obj json(Message message, @Nullable Rating rating) {
        return rating == null
                ? json(message)
                : json(message)
                        .with(
                                "rating",
                                Json.object()
                                        .with("rating", rating.verdict().wire())
                                        .with("comment", Json.text(rating.comment())));
    }

    private static Json json(Source source) {
        return Json.object()
                .with("id", source.id())
                .with("title", source.title())
                .with("url", Json.text(source.url()))
                .with("excerpt", source.excerpt());
    }

    private static Stream<Json> shown(Image image) {
        return PictureAddress.forTeam(image)
                .map(address -> Json.object().with("url", address))
                .map(shown ->
                        image instanceof Image.Stored(var sha256, var mediaType)
                                ? shown.with("sha256", sha256).with("media_type", mediaType)
                                : shown)
                .<Json>map(shown -> shown)
                .stream();
    }
}
