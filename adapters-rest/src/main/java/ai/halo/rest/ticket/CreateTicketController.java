package ai.halo.rest.ticket;

import ai.halo.application.ticket.CreateTicket;
import ai.halo.application.ticket.CreateTicket.Created;
import ai.halo.application.ticket.CreateTicket.Handed;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.contact.EmailAddress;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.ticket.Priority;
import ai.halo.domain.ticket.Submission;
import ai.halo.domain.ticket.Ticket;
import ai.halo.rest.contact.Visitors;
import ai.halo.rest.once.Once;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Fields;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;

/** {@code POST /tickets/create}: a form, a bug reporter or a CRM hands in a ticket. */
@Controller("/api/sdk/tickets/create")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CreateTicketController {

    private final CreateTicket createTicket;
    private final Visitors visitors;

    CreateTicketController(CreateTicket createTicket, Visitors visitors) {
        this.createTicket = createTicket;
        this.visitors = visitors;
    }

    @Post
    HttpResponse<Json> create(Caller caller, HttpHeaders headers, Fields body, Once once) {
        Visitor visitor = visitors.ofPageOrBackend(caller, headers, body);
        return once.by(Visitors.name(visitor))
                .answer(body, () -> created(caller, visitor.id(), body));
    }

    private HttpResponse<Json> created(Caller caller, @Nullable ExternalId user, Fields body) {
        Created created = createTicket.create(caller.workspaceId(), handed(caller, user, body));
        Ticket ticket = created.ticket();
        Long number = ticket.number();
        return HttpResponse.created(
                Json.object()
                        .with("success", Json.bool(true))
                        .with("ticket_id", ticket.id().value().toString())
                        .with("number", number == null ? Json.Null.NULL : Json.number(number))
                        .with("user_id", named(caller, user, created)));
    }

    private static Handed handed(Caller caller, @Nullable ExternalId user, Fields body) {
        EmailAddress email = email(body);
        if (user == null && email == null) {
            throw new InvalidValue("user_id", "or email is required: say whose ticket it is");
        }
        String subject = InvalidValue.ifLonger(Ticket.MAX_SUBJECT, "subject", body.text("subject"));
        if (subject.isBlank()) {
            throw new InvalidValue("subject", "must not be empty");
        }
        String message = body.textOrNull("message");
        String name = body.textOrNull("name");
        return new Handed(
                user,
                subject,
                metadata(body),
                source(body),
                "priority".equals(body.textOrNull("priority"))
                        ? Priority.PRIORITY
                        : Priority.NORMAL,
                new Submission(
                        null,
                        name == null || name.isBlank() ? null : name,
                        email,
                        message == null || message.isBlank() ? subject : message,
                        body.bool("ai_enabled", false)),
                Visitors.provenance(caller));
    }

    private static @Nullable EmailAddress email(Fields body) {
        String email = body.textOrNull("email");
        return email == null || email.isEmpty() ? null : EmailAddress.of("email", email);
    }

    private static Json.Obj metadata(Fields body) {
        Json.Obj metadata = body.object("metadata");
        if (metadata.bytes() > Submission.MAX_METADATA_BYTES) {
            throw new InvalidValue(
                    "metadata",
                    "must have at most %,d bytes".formatted(Submission.MAX_METADATA_BYTES));
        }
        return metadata;
    }

    private static String source(Fields body) {
        String source = body.textOrNull("source", Submission.MAX_SOURCE);
        return source == null || source.isBlank() ? "api" : source;
    }

    /** Whoever knows only an address is told no other name by it, unless it is a server. */
    private static String named(Caller caller, @Nullable ExternalId user, Created created) {
        ExternalId known = created.requester().externalId();
        EmailAddress email = created.email();
        if (known != null && (caller.isServer() || known.equals(user))) {
            return known.value();
        }
        return caller.isServer() || email == null
                ? created.requester().id().value().toString()
                : email.value();
    }
}
