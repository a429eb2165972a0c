package ai.halo.rest.conversation;

import static ai.halo.rest.contract.Clause.asks;
import static ai.halo.rest.contract.Clause.gives;
import static ai.halo.rest.contract.Clause.hears;
import static ai.halo.rest.contract.Clause.refuses;
import static ai.halo.rest.contract.Clause.says;
import static ai.halo.rest.contract.Clause.streams;
import static ai.halo.rest.contract.Clause.takes;
import static ai.halo.rest.contract.Field.may;
import static ai.halo.rest.contract.Field.must;
import static ai.halo.rest.contract.Operation.get;
import static ai.halo.rest.contract.Operation.post;
import static ai.halo.rest.contract.Shape.COUNT;
import static ai.halo.rest.contract.Shape.FLAG;
import static ai.halo.rest.contract.Shape.ID;
import static ai.halo.rest.contract.Shape.TEXT;
import static ai.halo.rest.contract.Shape.TIME;
import static ai.halo.rest.contract.Shape.items;
import static ai.halo.rest.contract.Shape.named;
import static ai.halo.rest.contract.Shape.number;
import static ai.halo.rest.contract.Shape.object;
import static ai.halo.rest.contract.Shape.oneOf;
import static ai.halo.rest.contract.Shape.text;
import static ai.halo.rest.contract.Shape.visible;
import static ai.halo.rest.contract.Shape.whole;

import ai.halo.domain.company.ExternalId;
import ai.halo.domain.conversation.Completion;
import ai.halo.domain.conversation.Message.Role;
import ai.halo.domain.conversation.Rating;
import ai.halo.domain.conversation.Rating.Verdict;
import ai.halo.rest.contact.Visitors;
import ai.halo.rest.contract.Clause;
import ai.halo.rest.contract.Contract;
import ai.halo.rest.contract.Operation;
import ai.halo.rest.contract.Shape;
import ai.halo.rest.web.Paging;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class ExchangeContract implements Contract {

    private static final Clause SESSION =
            hears(must(HeldSession.HEADER, visible(200), "The session_id of the conversation."));
    private static final Clause USER =
            hears(
                    may(
                            Visitors.USER_ID,
                            text(ExternalId.MAX_LENGTH),
                            "Your id of the user; without one the visitor is anonymous."));
    private static final Clause TOKEN =
            hears(
                    may(
                            Visitors.USER_TOKEN,
                            TEXT,
                            "Proves the user: a JWT signed with the identity secret."));

    private static final Shape FLOOR = oneOf("open", "escalated", "taken_over", "closed");
    private static final Shape TEAMMATE = named("TeammateName", must("name", TEXT));

    private static final Shape SOURCE =
            named(
                    "SaidSource",
                    must("id", TEXT),
                    must("title", TEXT),
                    may("url", TEXT),
                    must("excerpt", TEXT));

    private static final Shape.Obj RATING =
            named(
                    "OwnRating",
                    must("rating", oneOf(Verdict.values())),
                    may("comment", text(Rating.MAX_COMMENT)));

    private static final Shape SAID =
            named(
                    "Said",
                    must("position", COUNT, "Without gaps, from 1."),
                    must("id", ID),
                    must("role", oneOf(Role.values())),
                    must("text", TEXT),
                    must("created_at", TIME),
                    must("complete", oneOf(Completion.values()), "Whether it was said to its end."),
                    may("client_id", TEXT, "The message_id its sender gave it."),
                    may("in_reply_to", ID, "The message it answers."),
                    may(
                            "images",
                            items(TEXT),
                            "Paths that begin with /api/sdk/images/, or https addresses."),
                    may("sources", items(SOURCE)),
                    may("confidence", number(0, 1)),
                    may("rating", RATING, "What the customer thought of it."),
                    may("teammate", TEAMMATE));

    private static final Shape HOLDER =
            object(must("floor", FLOOR), may("teammate", TEAMMATE, "Who has the floor."));

    private static final Shape MARKER = object(must("read", COUNT), must("unread", COUNT));

    private static final Shape RATED =
            RATING.and("RatedMessage", must("position", COUNT), must("message_id", ID));

    private static final Shape LINE =
            named(
                    "OwnConversation",
                    must("session_id", TEXT),
                    must("title", TEXT, "How it began."),
                    must("last_text", TEXT),
                    must("status", FLOOR),
                    must("unread", COUNT),
                    must("updated_at", TIME));

    @Override
    public String subject() {
        return "Messages";
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                get(
                        "/api/sdk/messages",
                        "Read a conversation, or follow it live",
                        says(
                                "Oldest first. With Accept: text/event-stream the answer goes on"
                                        + " with events, resumed by Last-Event-ID or after."),
                        SESSION,
                        USER,
                        TOKEN,
                        hears(may("Last-Event-ID", COUNT, "Goes on behind this position.")),
                        asks(may("after", COUNT, "Only what follows this position.")),
                        asks(may("limit", whole(1, MessagesController.MOST))),
                        asks(
                                may(
                                        "wait",
                                        whole(0, MessagesController.MAX_WAIT),
                                        "Seconds to wait for something after that position.")),
                        gives(
                                200,
                                named(
                                        "Exchange",
                                        must("session_id", TEXT),
                                        must("floor", FLOOR),
                                        may("teammate", TEAMMATE, "Who has the floor."),
                                        must("last", COUNT, "The position of the last message."),
                                        must("read", COUNT, "The position read up to."),
                                        must("unread", COUNT),
                                        must("messages", items(SAID)))),
                        streams(
                                must("message", SAID, "Its id is the position."),
                                must("floor", HOLDER, "First, and when it changes hands."),
                                must("read", MARKER, "First, and when more is read or said."),
                                must("rating", RATED, "Of a message told before.")),
                        refuses(Visitors.IDENTITY_REJECTED, Visitors.SESSION_NOT_YOURS)),
                post(
                        "/api/sdk/messages/read",
                        "Say how far a conversation was read",
                        takes(
                                object(
                                        must("session_id", visible(200)),
                                        must("position", COUNT, "Of the last message seen."),
                                        may("user_id", text(ExternalId.MAX_LENGTH)),
                                        may("user_token", TEXT))),
                        gives(
                                200,
                                object(
                                        must("success", FLAG),
                                        must("read", COUNT),
                                        must("unread", COUNT))),
                        refuses(Visitors.IDENTITY_REJECTED, Visitors.SESSION_NOT_YOURS)),
                get(
                        "/api/sdk/conversations",
                        "List the conversations of a user",
                        says("Empty for an anonymous visitor."),
                        USER,
                        TOKEN,
                        asks(Paging.LIMIT),
                        asks(Paging.CURSOR),
                        gives(200, Paging.page(LINE)),
                        refuses(Visitors.IDENTITY_REJECTED)));
    }
}
