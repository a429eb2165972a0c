package ai.halo.application.conversation;

import ai.halo.application.Transactions;
import ai.halo.domain.contact.Visitor;
import ai.halo.domain.conversation.SessionId;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.InstantSource;

/** A customer has read her conversation up to a message. */
public final class MarkRead {

    private final ExchangeViews exchanges;
    private final Conversations conversations;
    private final Transactions transactions;
    private final InstantSource clock;

    public MarkRead(
            ExchangeViews exchanges,
            Conversations conversations,
            Transactions transactions,
            InstantSource clock) {
        this.exchanges = exchanges;
        this.conversations = conversations;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Outcome mark(WorkspaceId workspace, SessionId session, Visitor visitor, int position) {
        return transactions.inTransaction(
                workspace,
                () -> {
                    Exchange before = at(workspace, session);
                    if (!before.owner().admits(visitor)) {
                        return new Outcome.SessionNotYours();
                    }
                    conversations.markRead(session, position, clock.instant());
                    Exchange now = at(workspace, session);
                    return new Outcome.Marked(now.read(), now.unread());
                });
    }

    private Exchange at(WorkspaceId workspace, SessionId session) {
        return exchanges.latest(workspace, session, 0).orElseGet(() -> Exchange.none(session));
    }

    /** Where the marker stands now and what is unread, or that the session is somebody else's. */
    public sealed interface Outcome {

        record Marked(int read, int unread) implements Outcome {}

        record SessionNotYours() implements Outcome {}
    }
}
