package ai.halo.rest.answering;

import ai.halo.application.answering.Asking;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import ai.halo.domain.agent.AgentId;
import ai.halo.domain.answering.Request;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Trait;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.ClientMessageId;
import ai.halo.domain.conversation.Image;
import ai.halo.domain.conversation.MessageText;
import ai.halo.domain.conversation.Mode;
import ai.halo.domain.conversation.SessionId;
import ai.halo.rest.contact.Visitors;
import ai.halo.rest.context.ContextFields;
import ai.halo.rest.once.BodyFingerprint;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Fields;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a chat message: every published field, and every limit on it. */
@Singleton
final class Question {

    private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    static final int MAX_PAGE_URL = 2_000;

    /** What makes a message the same when it is sent again under its own id. */
    private static final Set<String> SAID = Set.of("message", "images");

    /** What may change when a call is sent again under an Idempotency-Key. */
    private static final Set<String> PASSING = Set.of("user_token", "behavior_context");

    private final Visitors visitors;
    private final SessionIds sessions;

    Question(Visitors visitors, SessionIds sessions) {
        this.visitors = visitors;
        this.sessions = sessions;
    }

    Asking read(Caller caller, Fields body, @Nullable String idempotencyKey) {
        Visitor visitor = visitors.of(caller, body);
        ClientMessageId messageId = messageId(body, idempotencyKey);
        String session = body.textOrNull("session_id");
        return new Asking(
                caller.workspaceId(),
                session == null
                        ? sessions.begin(caller, visitor.id(), messageId)
                        : new SessionId(session),
                messageId,
                agent(body),
                visitor,
                mode(body),
                new MessageText(body.text("message")),
                images(body),
                request(caller, body));
    }

    private static @Nullable ClientMessageId messageId(Fields body, @Nullable String header) {
        String sent = body.textOrNull("message_id");
        if (sent != null) {
            return new ClientMessageId(sent, BodyFingerprint.of(body, SAID));
        }
        try {
            return header == null
                    ? null
                    : new ClientMessageId(header, BodyFingerprint.ofAllBut(body, PASSING));
        } catch (InvalidValue malformed) {
            throw new InvalidValue("Idempotency-Key", malformed.problem());
        }
    }

    private static @Nullable AgentId agent(Fields body) {
        String sent = body.textOrNull("agent_id");
        if (sent == null) {
            return null;
        }
        if (!sent.matches(UUID_FORM)) {
            throw new InvalidValue("agent_id", "must be a UUID");
        }
        return new AgentId(UUID.fromString(sent));
    }

    private static Mode mode(Fields body) {
        String sent = body.textOrNull("mode");
        return sent == null ? Mode.CHAT : Mode.of(sent);
    }

    /** Only pictures may make a body larger than usual. */
    private static List<Image> images(Fields body) {
        List<String> sent = body.texts("images");
        if (sent.isEmpty()) {
            body.refuseAboveTheUsual();
        }
        return Image.all(sent);
    }

    private static Request request(Caller caller, Fields body) {
        return new Request(
                Visitors.provenance(caller),
                company(body),
                customFields(body),
                ContextFields.read(body, Visitors.provenance(caller)),
                History.read(body),
                body.textOrNull("behavior_context", Request.MAX_BEHAVIOUR),
                body.textOrNull("page_url", MAX_PAGE_URL));
    }

    /** Kept in any case; whether it counts is decided where the company is looked up. */
    private static @Nullable ExternalId company(Fields body) {
        String sent = body.textOrNull("company_id");
        return sent == null ? null : ExternalId.of("company_id", sent);
    }

    private static Json.Obj customFields(Fields body) {
        Json.Obj fields = body.object("custom_fields");
        InvalidValue.ifLonger(Request.MAX_CUSTOM_FIELDS, "custom_fields", fields.compact());
        for (String name : fields.members().keySet()) {
            if (name.isBlank() || name.codePointCount(0, name.length()) > Trait.MAX_NAME) {
                throw new InvalidValue(
                        "custom_fields",
                        "must have names of 1 to " + Trait.MAX_NAME + " characters");
            }
        }
        return fields;
    }
}
