package ai.halo.rest.answering;

import ai.halo.application.answering.Asking;
import ai.halo.application.answering.RequestHuman;
import ai.halo.application.answering.RequestHuman.Outcome.Refused;
import ai.halo.application.answering.RequestHuman.Outcome.Requested;
import ai.halo.domain.Json;
import ai.halo.domain.answering.Request;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.MessageText;
import ai.halo.domain.conversation.Mode;
import ai.halo.domain.conversation.SessionId;
import ai.halo.rest.contact.Visitors;
import ai.halo.rest.once.Once;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Fields;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;

/** {@code POST /handoff}: the button that asks for a person. */
@Controller("/api/sdk/handoff")
@ExecuteOn(TaskExecutors.BLOCKING)
final class HandoffController {

    private final RequestHuman requestHuman;
    private final Visitors visitors;
    private final SessionIds sessions;

    HandoffController(RequestHuman requestHuman, Visitors visitors, SessionIds sessions) {
        this.requestHuman = requestHuman;
        this.visitors = visitors;
        this.sessions = sessions;
    }

    @Post
    HttpResponse<Json> request(Caller caller, Fields body, Once once) {
        Visitor visitor = visitors.of(caller, body);
        Asking asking = asking(caller, visitor, body);
        return safe(once, visitor, body)
                .by(Visitors.name(visitor))
                .answer(body, () -> requested(asking));
    }

    /** Whoever is told the name of a new session may go on in it. */
    private static Once safe(Once once, Visitor visitor, Fields body) {
        return visitor instanceof Visitor.Verified || body.textOrNull("session_id") != null
                ? once
                : once.ifUnguessable();
    }

    private HttpResponse<Json> requested(Asking asking) {
        return switch (requestHuman.request(asking)) {
            case Requested(var ticket, var text) ->
                    HttpResponse.ok(
                            Json.object()
                                    .with("success", Json.bool(true))
                                    .with("session_id", asking.session().value())
                                    .with("ticket_id", ticket.value().toString())
                                    .with("text", text));
            case Refused refusal ->
                    switch (refusal) {
                        case SESSION_NOT_YOURS -> Visitors.SESSION_NOT_YOURS.response();
                        case SIGN_IN_REQUIRED -> Refusals.SIGN_IN_REQUIRED.response();
                        case NO_ACTIVE_AGENT -> Refusals.NO_ACTIVE_AGENT.response();
                    };
        };
    }

    private Asking asking(Caller caller, Visitor visitor, Fields body) {
        String session = body.textOrNull("session_id");
        String message = body.textOrNull("message");
        return new Asking(
                caller.workspaceId(),
                session == null
                        ? sessions.begin(caller, visitor.id(), null)
                        : new SessionId(session),
                null,
                null,
                visitor,
                Mode.CHAT,
                message == null || message.isBlank()
                        ? RequestHuman.WITHOUT_WORDS
                        : new MessageText(message),
                List.of(),
                Request.NOTHING);
    }
}
