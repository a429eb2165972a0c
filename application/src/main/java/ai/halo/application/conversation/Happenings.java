package ai.halo.application.conversation;

import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells what happens in conversations, in whichever process it happens. */
public interface Happenings {

    /**
     * Tells this listener from now on, soon after it is safe, that something happened in these
     * conversations; always on one thread, and again if the listener failed.
     */
    void tell(Consumer<List<Happening>> listener);

    /** Calls the listeners soon, even if nothing happens. */
    void nudge();

    /** That something happened in a conversation; perhaps to one of its messages. */
    record Happening(
            WorkspaceId workspace, ConversationId conversation, @Nullable MessageId rated) {

        public static Happening in(WorkspaceId workspace, ConversationId conversation) {
            return new Happening(workspace, conversation, null);
        }
    }
}
