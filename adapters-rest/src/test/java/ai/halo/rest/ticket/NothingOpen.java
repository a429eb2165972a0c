package ai.halo.rest.ticket;

import ai.halo.application.Page;
import ai.halo.application.ticket.TicketViews;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.conversation.TicketId;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** A workspace without tickets. */
final class NothingOpen implements TicketViews {

    @Override
    public Page<Line> list(WorkspaceId workspace, Filter filter, Page.Slice slice) {
        return new Page<>(List.of(), null);
    }

    @Override
    public List<Line> of(WorkspaceId workspace, Contact contact) {
        return List.of();
    }

    @Override
    public Optional<View> find(WorkspaceId workspace, TicketId id) {
        return Optional.empty();
    }
}
