package ai.halo.rest.answering;

import static ai.halo.rest.contract.Clause.gives;
import static ai.halo.rest.contract.Clause.givesText;
import static ai.halo.rest.contract.Clause.hears;
import static ai.halo.rest.contract.Clause.refuses;
import static ai.halo.rest.contract.Clause.says;
import static ai.halo.rest.contract.Clause.streams;
import static ai.halo.rest.contract.Clause.takes;
import static ai.halo.rest.contract.Field.may;
import static ai.halo.rest.contract.Field.must;
import static ai.halo.rest.contract.Field.orNull;
import static ai.halo.rest.contract.Operation.get;
import static ai.halo.rest.contract.Operation.post;
import static ai.halo.rest.contract.Shape.ANYTHING;
import static ai.halo.rest.contract.Shape.ID;
import static ai.halo.rest.contract.Shape.TEXT;
import static ai.halo.rest.contract.Shape.either;
import static ai.halo.rest.contract.Shape.items;
import static ai.halo.rest.contract.Shape.named;
import static ai.halo.rest.contract.Shape.names;
import static ai.halo.rest.contract.Shape.number;
import static ai.halo.rest.contract.Shape.object;
import static ai.halo.rest.contract.Shape.oneOf;
import static ai.halo.rest.contract.Shape.text;
import static ai.halo.rest.contract.Shape.visible;
import static ai.halo.rest.contract.Shape.whole;
import static ai.halo.rest.contract.Shape.words;

import ai.halo.domain.agent.HighlightPreset;
import ai.halo.domain.answering.Request;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.conversation.Image;
import ai.halo.domain.conversation.MessageText;
import ai.halo.domain.conversation.Mode;
import ai.halo.rest.agent.StyleShapes;
import ai.halo.rest.contact.Visitors;
import ai.halo.rest.context.ContextShapes;
import ai.halo.rest.contract.Contract;
import ai.halo.rest.contract.Field;
import ai.halo.rest.contract.Operation;
import ai.halo.rest.contract.Shape;
import ai.halo.rest.once.Once;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class ChatContract implements Contract {

    private static final Shape REMARK =
            named(
                    "Remark",
                    may("speaker", TEXT, "user, customer, human, assistant, agent, ai or bot."),
                    may("role", TEXT, "The same, in the other spelling."),
                    may("text", TEXT),
                    may("content", TEXT, "The same as text."));

    static final Shape.Obj QUESTION =
            named(
                    "Question",
                    must("message", words(MessageText.MAX_LENGTH), "What the customer says."),
                    may(
                            "user_id",
                            text(ExternalId.MAX_LENGTH),
                            "Your id of the user; without one the visitor is anonymous."),
                    may(
                            "user_token",
                            TEXT,
                            "Proves the user: a JWT signed with the identity secret."),
                    may("session_id", visible(200), "Continues a conversation."),
                    may(
                            "message_id",
                            visible(200),
                            "Your id of the message; sent again it gives the first answer."),
                    may("company_id", text(ExternalId.MAX_LENGTH)),
                    may("mode", oneOf(Mode.values()), "How the customer hears the answer."),
                    may("agent_id", ID, "Otherwise the active agent."),
                    may(
                            "images",
                            items(TEXT, Image.MAX_PER_MESSAGE),
                            "https, http or data:image addresses."),
                    may(
                            "custom_fields",
                            names(ANYTHING, Shape.MANY),
                            "Traits for this request; at most 10,000 characters as JSON."),
                    ContextShapes.CONTEXT,
                    may(
                            "conversation_history",
                            items(REMARK, Request.MAX_HISTORY),
                            "Read only where the session is new."),
                    may(
                            "behavior_context",
                            text(Request.MAX_BEHAVIOUR),
                            "What the visitor did on the page."),
                    may("page_url", text(Question.MAX_PAGE_URL)));

    private static final Field IDEMPOTENCY_KEY =
            may("Idempotency-Key", visible(200), "The id of the message, where the body has none.");

    private static final Shape ACTION =
            either(
                    named(
                            "TicketCreated",
                            must("type", oneOf("ticket_created")),
                            may("ticket_id", ID)),
                    named("HandedOff", must("type", oneOf("handoff")), may("teammate", TEXT)),
                    named(
                            "Highlight",
                            must("type", oneOf("highlight")),
                            must("selector", text(HighlightPreset.MAX_SELECTOR)),
                            may("label", text(HighlightPreset.MAX_LABEL)),
                            may("options", StyleShapes.OPTIONS)),
                    named(
                            "Navigate",
                            must("type", oneOf("navigate")),
                            must("url", text(HighlightPreset.MAX_URL))));

    private static final Shape.Obj SOURCE =
            named(
                    "Source",
                    must("id", TEXT),
                    must("title", TEXT),
                    may("url", TEXT),
                    must("excerpt", TEXT));

    static final Shape.Obj ANSWER =
            named(
                    "Answer",
                    must("text", TEXT),
                    must("session_id", TEXT, "Send it back to continue."),
                    must("agent_id", ID),
                    must("message_id", ID, "Of the answer."),
                    must("in_reply_to", ID, "Of the customer's message."),
                    must("actions", items(ACTION)),
                    orNull("confidence", number(0, 1), "Null where nothing was generated."),
                    must(
                            "sources",
                            items(SOURCE),
                            "In the order in which the text cites them as [1], [2]…"),
                    may(
                            "complete",
                            oneOf("cut_off", "interrupted"),
                            "Where the answer ended before its end."),
                    may(
                            "routing",
                            object(
                                    must("action", oneOf("routed_to_team", "human_active")),
                                    may("ticket_id", ID)),
                            "Where people answer instead."));

    private static final Shape BEGUN =
            object(must("session_id", TEXT), must("agent_id", ID), must("in_reply_to", ID));

    private static final Shape CITED =
            SOURCE.and("CitedSource", must("index", whole(1, Integer.MAX_VALUE)));

    private static Field sent(String header, String about) {
        return must(header, TEXT, about);
    }

    @Override
    public String subject() {
        return "Chat";
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                post(
                        "/api/sdk/chat",
                        "Ask, and get the whole answer",
                        takes(QUESTION),
                        hears(IDEMPOTENCY_KEY),
                        gives(200, ANSWER),
                        refuses(
                                Visitors.IDENTITY_REJECTED,
                                Visitors.SESSION_NOT_YOURS,
                                Refusals.SIGN_IN_REQUIRED,
                                Refusals.UNKNOWN_AGENT,
                                Refusals.NO_ACTIVE_AGENT,
                                Refusals.STILL_THINKING,
                                Once.OTHER_BODY,
                                Crowd.OVERLOADED)),
                post(
                        "/api/sdk/chat/stream",
                        "Ask, and hear the answer while it is given",
                        says(
                                "Plain text, in which a record stands between two characters U+001E:"
                                        + " __ACTION__ and an object for each action, __ACTIONS__"
                                        + " and an array at the end. With Accept:"
                                        + " text/event-stream the same as typed events."),
                        takes(QUESTION),
                        hears(IDEMPOTENCY_KEY),
                        givesText(
                                200,
                                "text/plain",
                                sent("X-Session-Id", "Send it back to continue."),
                                sent("X-Agent-Id", "Who answers."),
                                sent("X-Message-Id", "The id of the customer's message.")),
                        streams(
                                must("session", BEGUN, "Before anything else."),
                                must("delta", object(must("text", TEXT)), "Words of the text."),
                                must("action", ACTION, "Each action, when all words are told."),
                                must(
                                        "source",
                                        CITED,
                                        "Each source, under the number that cites it."),
                                must("done", ANSWER, "The whole answer; then the line ends.")),
                        refuses(
                                Refusals.OVERTAKEN,
                                Visitors.IDENTITY_REJECTED,
                                Visitors.SESSION_NOT_YOURS,
                                Refusals.SIGN_IN_REQUIRED,
                                Refusals.UNKNOWN_AGENT,
                                Refusals.NO_ACTIVE_AGENT,
                                Refusals.STILL_THINKING,
                                Once.OTHER_BODY,
                                Crowd.OVERLOADED)),
                get(
                        "/api/v1/answers/{messageId}/trace",
                        "Show the record of one answer",
                        says("What the agent knew, looked up, decided and said."),
                        gives(200, names(ANYTHING, Shape.MANY))));
    }
}
