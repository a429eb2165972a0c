package ai.halo.application.conversation;

import static ai.halo.application.audit.Deed.REPLY_SENT;

import ai.halo.application.Transactions;
import ai.halo.domain.Change;
import ai.halo.domain.conversation.Conversation;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.Message;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.MessageText;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The teammate who has the floor writes to the customer. */
public final class ReplyAsTeammate {

    private final Conversations conversations;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    public ReplyAsTeammate(
            Conversations conversations,
            Transactions transactions,
            InstantSource clock,
            Supplier<UUID> ids) {
        this.conversations = conversations;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
    }

    public Outcome reply(WorkspaceId workspace, ConversationId id, MessageText text) {
        return transactions.inTransaction(
                workspace,
                () -> {
                    Optional<Conversation> found = conversations.lock(id);
                    return found.isEmpty()
                            ? new Outcome.UnknownConversation()
                            : reply(found.get(), text);
                });
    }

    private Outcome reply(Conversation conversation, MessageText text) {
        if (!(conversation instanceof Conversation.TakenOver taken)) {
            return new Outcome.NotTakenOver();
        }
        Change<Conversation.TakenOver> replied =
                taken.reply(new MessageId(ids.get()), text, clock.instant());
        conversations.save(replied);
        transactions.record(REPLY_SENT, conversation.id().value());
        return new Outcome.Replied(replied.state().transcript().said().getLast());
    }

    /** The message as stored, or why there is none. */
    public sealed interface Outcome {

        record Replied(Message message) implements Outcome {}

        record NotTakenOver() implements Outcome {}

        record UnknownConversation() implements Outcome {}
    }
}
