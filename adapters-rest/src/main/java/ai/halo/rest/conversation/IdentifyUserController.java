package ai.halo.rest.conversation;

import ai.halo.application.context.ContextEntries.Kept;
import ai.halo.application.conversation.IdentifyUser;
import ai.halo.application.conversation.IdentifyUser.Identification;
import ai.halo.application.conversation.IdentifyUser.Outcome.Identified;
import ai.halo.application.conversation.IdentifyUser.Outcome.ReservedKeys;
import ai.halo.application.conversation.IdentifyUser.Outcome.SessionNotYours;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.TraitSchema;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.SessionId;
import ai.halo.rest.contact.Visitors;
import ai.halo.rest.context.ContextFields;
import ai.halo.rest.context.Told;
import ai.halo.rest.once.Once;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Fields;
import ai.halo.rest.web.Timestamps;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;

/** {@code POST /users/identify}: this user is here now. */
@Controller("/api/sdk/users/identify")
@ExecuteOn(TaskExecutors.BLOCKING)
final class IdentifyUserController {

    private final IdentifyUser identifyUser;
    private final Visitors visitors;

    IdentifyUserController(IdentifyUser identifyUser, Visitors visitors) {
        this.identifyUser = identifyUser;
        this.visitors = visitors;
    }

    @Post
    HttpResponse<Json> identify(Caller caller, Fields body, Once once) {
        Identification told = told(caller, body);
        return once.by(Visitors.name(told.visitor())).answer(body, () -> identified(caller, told));
    }

    private HttpResponse<Json> identified(Caller caller, Identification told) {
        return switch (identifyUser.identify(caller.workspaceId(), told)) {
            case Identified(var contact, var context) ->
                    HttpResponse.ok(
                            Json.object()
                                    .with("success", Json.bool(true))
                                    .with("user", json(contact, context)));
            case ReservedKeys(var keys) -> Told.reserved(keys).response();
            case SessionNotYours _ -> Visitors.SESSION_NOT_YOURS.response();
        };
    }

    private Identification told(Caller caller, Fields body) {
        String user = body.text("user_id");
        if (user.equals(Visitor.ANONYMOUS)) {
            throw new InvalidValue("user_id", "must name a user");
        }
        String session = body.textOrNull("session_id");
        return new Identification(
                visitors.of(caller, body),
                ExternalId.of("user_id", user),
                Told.traits(body, IdentifyUser.MAX_BYTES),
                ContextFields.read(body, Visitors.provenance(caller)),
                Visitors.provenance(caller),
                session == null ? null : new SessionId(session));
    }

    private static Json json(Contact contact, List<Kept> context) {
        ExternalId externalId = contact.externalId();
        Json.Obj subject =
                Json.object()
                        .with("id", contact.id().value().toString())
                        .with(
                                "external_id",
                                Json.text(externalId == null ? null : externalId.value()))
                        .with("type", contact.type().wire());
        return Told.with(subject, contact.traits(), TraitSchema.USER)
                .with("context", ContextFields.json(context))
                .with("first_seen", Timestamps.of(contact.firstSeen()))
                .with("last_seen", Timestamps.of(contact.lastSeen()))
                .with("created_at", Timestamps.of(contact.createdAt()))
                .with("updated_at", Timestamps.of(contact.updatedAt()));
    }
}
