package ai.halo.rest.ticket;

import ai.halo.application.context.ContextEntries.Subject;
import ai.halo.application.context.EraseSubject;
import ai.halo.application.context.SubjectViews;
import ai.halo.application.conversation.ConversationViews;
import ai.halo.application.conversation.IdentifyUser;
import ai.halo.application.ticket.TicketViews;
import ai.halo.domain.Json;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.rest.context.SubjectWire;
import ai.halo.rest.context.Told;
import ai.halo.rest.conversation.ConversationWire;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Fields;
import ai.halo.rest.web.Paging;
import ai.halo.rest.web.PathId;
import ai.halo.rest.web.Problem;
import ai.halo.rest.web.Query;
import ai.halo.rest.web.Refused;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;

/** Contacts, each with the conversations and tickets of that user. */
@Controller("/api/v1/contacts")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ContactsController {

    static final Problem NO_EXTERNAL_ID =
            Problem.of(HttpStatus.CONFLICT, "no_external_id", "A lead has no traits yet.");

    private final SubjectViews subjects;
    private final IdentifyUser identifyUser;
    private final EraseSubject eraseSubject;
    private final ConversationViews conversations;
    private final TicketViews tickets;

    ContactsController(
            SubjectViews subjects,
            IdentifyUser identifyUser,
            EraseSubject eraseSubject,
            ConversationViews conversations,
            TicketViews tickets) {
        this.subjects = subjects;
        this.identifyUser = identifyUser;
        this.eraseSubject = eraseSubject;
        this.conversations = conversations;
        this.tickets = tickets;
    }

    @Get
    Json list(Caller caller, HttpRequest<?> request) {
        String query = Query.of(request).textOrNull("query");
        return Paging.json(
                subjects.contacts(caller.workspaceId(), query, Paging.slice(request)),
                SubjectWire::json);
    }

    @Get("/{id}")
    Json show(Caller caller, String id) {
        return subjects.contact(caller.workspaceId(), new ContactId(PathId.of(id)))
                .map(view -> page(caller, view))
                .orElseThrow(() -> PathId.unknown("contact"));
    }

    /** Traits set by the team count as told by a server. */
    @Patch("/{id}")
    Json change(Caller caller, String id, Fields body) {
        var contact = new ContactId(PathId.of(id));
        Contact known =
                subjects.contact(caller.workspaceId(), contact)
                        .map(SubjectViews.View::subject)
                        .orElseThrow(() -> PathId.unknown("contact"));
        ExternalId user = known.externalId();
        if (user == null) {
            throw new Refused(NO_EXTERNAL_ID);
        }
        var outcome =
                identifyUser.identify(
                        caller.workspaceId(),
                        new IdentifyUser.Identification(
                                new Visitor.Claimed(user),
                                user,
                                body.object("traits"),
                                List.of(),
                                Provenance.SERVER,
                                null));
        return switch (outcome) {
            case IdentifyUser.Outcome.Identified _ -> show(caller, id);
            case IdentifyUser.Outcome.ReservedKeys(var keys) ->
                    throw new Refused(Told.reserved(keys));
            case IdentifyUser.Outcome.SessionNotYours _ ->
                    throw new IllegalStateException("no session was named");
        };
    }

    @Delete("/{id}")
    HttpResponse<Json> erase(Caller caller, String id) {
        var subject = new Subject.OfContact(new ContactId(PathId.of(id)));
        if (!eraseSubject.erase(caller.workspaceId(), subject)) {
            throw PathId.unknown("contact");
        }
        return HttpResponse.noContent();
    }

    private Json page(Caller caller, SubjectViews.View<Contact> view) {
        Json.Obj page =
                SubjectWire.json(view.subject())
                        .with("context", SubjectWire.context(view.context()))
                        .with(
                                "activity",
                                SubjectWire.activity(
                                        subjects.activity(
                                                caller.workspaceId(), view.subject().id())));
        return page.with("conversations", conversations(caller.workspaceId(), view.subject()))
                .with("tickets", tickets(caller.workspaceId(), view.subject()));
    }

    private Json conversations(WorkspaceId workspace, Contact contact) {
        return new Json.Arr(
                conversations.of(workspace, contact).stream()
                        .<Json>map(ConversationWire::json)
                        .toList());
    }

    private Json tickets(WorkspaceId workspace, Contact contact) {
        return new Json.Arr(
                tickets.of(workspace, contact).stream().<Json>map(TicketWire::json).toList());
    }
}
