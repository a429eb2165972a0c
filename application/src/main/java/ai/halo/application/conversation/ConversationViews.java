package ai.halo.application.conversation;

import ai.halo.application.Page;
import ai.halo.domain.contact.Contact;
import ai.halo.domain.contact.ContactId;
import ai.halo.domain.conversation.Conversation;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.Message;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.Rating;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Conversations as the team looks at them, the one last spoken in first. */
public interface ConversationViews {

    /** {@code status} is open, escalated, taken_over, closed or null for all. */
    Page<Line> list(WorkspaceId workspace, @Nullable String status, Page.Slice slice);

    List<Line> of(WorkspaceId workspace, Contact contact);

    Optional<View> find(WorkspaceId workspace, ConversationId id);

    /** A conversation without its messages, and the contact behind it if one is known. */
    record Line(Conversation conversation, @Nullable ContactId contact) {}

    /** A conversation with all its messages in order, and what the customer thought of them. */
    record View(Line line, List<Message> messages, Map<MessageId, Rating> ratings) {}
}
