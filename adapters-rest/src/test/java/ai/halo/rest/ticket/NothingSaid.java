package ai.halo.rest.ticket;

import ai.halo.application.Page;
import ai.halo.application.conversation.ConversationViews;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A workspace in which nobody has spoken yet. */
final class NothingSaid implements ConversationViews {

    @Override
    public Page<Line> list(WorkspaceId workspace, @Nullable String status, Page.Slice slice) {
        return new Page<>(List.of(), null);
    }

    @Override
    public List<Line> of(WorkspaceId workspace, Contact contact) {
        return List.of();
    }

    @Override
    public Optional<View> find(WorkspaceId workspace, ConversationId id) {
        return Optional.empty();
    }
}
