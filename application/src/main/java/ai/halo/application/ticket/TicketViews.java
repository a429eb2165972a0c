package ai.halo.application.ticket;

import ai.halo.application.Page;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.conversation.TicketId;
import ai.halo.domain.ticket.Ticket;
import ai.halo.domain.workspace.TeammateId;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tickets as the team looks at them, newest first. */
public interface TicketViews {

    Page<Line> list(WorkspaceId workspace, Filter filter, Page.Slice slice);

    List<Line> of(WorkspaceId workspace, Contact contact);

    Optional<View> find(WorkspaceId workspace, TicketId id);

    /** What a list is narrowed to; null leaves a thing open. */
    record Filter(
            @Nullable String status,
            @Nullable String priority,
            @Nullable TeammateId assignee,
            @Nullable String query) {}

    /** A ticket, and the contact behind it if one is known. */
    record Line(Ticket ticket, @Nullable ContactId contact) {}

    /** A ticket with the team's notes, oldest first. */
    record View(Line line, List<Note> notes) {}

    /** Something the team said among itself. */
    record Note(String text, TeammateId teammate, Instant createdAt) {}
}
