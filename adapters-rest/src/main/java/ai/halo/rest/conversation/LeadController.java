package ai.halo.rest.conversation;

import ai.halo.application.conversation.LeaveAddress;
import ai.halo.application.conversation.LeaveAddress.Left;
import ai.halo.application.conversation.LeaveAddress.Outcome.Noted;
import ai.halo.application.conversation.LeaveAddress.Outcome.ReservedKeys;
import ai.halo.application.conversation.LeaveAddress.Outcome.SessionNotYours;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.contact.EmailAddress;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.SessionId;
import ai.halo.rest.contact.Visitors;
import ai.halo.rest.context.Told;
import ai.halo.rest.once.Once;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Fields;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** {@code POST /lead}: a visitor leaves an address. */
@Controller("/api/sdk/lead")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LeadController {

    static final int MAX_NAME = 200;

    private final LeaveAddress leaveAddress;
    private final Visitors visitors;

    LeadController(LeaveAddress leaveAddress, Visitors visitors) {
        this.leaveAddress = leaveAddress;
        this.visitors = visitors;
    }

    @Post
    HttpResponse<Json> leave(Caller caller, Fields body, Once once) {
        Visitor visitor = visitors.of(caller, body);
        return once.by(Visitors.name(visitor))
                .answer(body, () -> noted(caller, left(caller, visitor, body)));
    }

    private HttpResponse<Json> noted(Caller caller, Left left) {
        return switch (leaveAddress.leave(caller.workspaceId(), left)) {
            case Noted(var answered, var contact) ->
                    created(caller.isServer() ? contact : answered);
            case ReservedKeys(var keys) -> Told.reserved(keys).response();
            case SessionNotYours _ -> Visitors.SESSION_NOT_YOURS.response();
        };
    }

    private static HttpResponse<Json> created(ContactId contact) {
        return HttpResponse.created(
                Json.object()
                        .with("success", Json.bool(true))
                        .with("contact_id", contact.value().toString()));
    }

    private static Left left(Caller caller, Visitor visitor, Fields body) {
        Json.Obj fields = body.object("fields");
        if (fields.bytes() > Contact.MAX_TOLD_BYTES) {
            throw new InvalidValue(
                    "fields", "must have at most %,d bytes".formatted(Contact.MAX_TOLD_BYTES));
        }
        String name = body.textOrNull("name", MAX_NAME);
        return new Left(
                visitor,
                new SessionId(body.text("session_id")),
                EmailAddress.of("email", body.text("email")),
                name == null || name.isBlank() ? fields : fields.with("name", name),
                Visitors.provenance(caller));
    }
}
