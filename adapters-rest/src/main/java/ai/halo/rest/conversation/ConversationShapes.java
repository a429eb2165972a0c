package ai.halo.rest.conversation;

import static ai.halo.rest.contract.Field.may;
import static ai.halo.rest.contract.Field.must;
import static ai.halo.rest.contract.Field.orNull;
import static ai.halo.rest.contract.Shape.COUNT;
import static ai.halo.rest.contract.Shape.ID;
import static ai.halo.rest.contract.Shape.TEXT;
import static ai.halo.rest.contract.Shape.TIME;
import static ai.halo.rest.contract.Shape.items;
import static ai.halo.rest.contract.Shape.named;
import static ai.halo.rest.contract.Shape.number;
import static ai.halo.rest.contract.Shape.oneOf;

import ai.halo.domain.conversation.Completion;
import ai.halo.domain.conversation.Message.Role;
import ai.halo.domain.conversation.Mode;
import ai.halo.domain.conversation.Rating.Verdict;
import ai.halo.rest.contract.Shape;

/** Conversations and their messages as the team sees them. */
public final class ConversationShapes {

    public static final Shape.Obj CONVERSATION =
            named(
                    "Conversation",
                    must("id", ID),
                    must("session_id", TEXT),
                    must("agent_id", ID),
                    orNull("contact_id", ID),
                    must("mode", oneOf(Mode.values())),
                    must("status", oneOf("open", "escalated", "taken_over", "closed")),
                    may("ticket_id", ID),
                    may("teammate", ID),
                    may("outcome", oneOf("escalated")),
                    may("closed_at", TIME),
                    must("created_at", TIME),
                    must("updated_at", TIME));

    private static final Shape SOURCE =
            named(
                    "MessageSource",
                    must("id", TEXT),
                    must("title", TEXT),
                    orNull("url", TEXT),
                    must("excerpt", TEXT));

    private static final Shape IMAGE =
            named(
                    "MessageImage",
                    must("url", TEXT, "An https address, or a path below this server."),
                    may("sha256", TEXT),
                    may("media_type", TEXT));

    private static final Shape RATING =
            named(
                    "MessageRating",
                    must("rating", oneOf(Verdict.values())),
                    orNull("comment", TEXT));

    public static final Shape.Obj MESSAGE =
            named(
                    "Message",
                    must("id", ID),
                    must("position", COUNT),
                    must("role", oneOf(Role.values())),
                    must("text", TEXT),
                    must("created_at", TIME),
                    may("in_reply_to", ID, "The message it answers."),
                    may("teammate_id", ID),
                    may("complete", oneOf(Completion.values())),
                    may("rating", RATING),
                    may("confidence", number(0, 1)),
                    may("sources", items(SOURCE)),
                    may("images", items(IMAGE)));

    private ConversationShapes() {}
}
