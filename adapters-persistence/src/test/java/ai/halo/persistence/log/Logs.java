package ai.halo.persistence.log;

import ai.halo.domain.conversation.ConversationId;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.MessageReceived;
import ai.halo.domain.knowledge.DocumentChanged;
import ai.halo.domain.knowledge.DocumentId;
import ai.halo.persistence.PostgresTransactions;
import ai.halo.persistence.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The log of the test database, and things that may happen in it. */
final class Logs {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    static EventLog written(PostgresTransactions transactions, Subscriber... subscribers) {
        return new EventLog(
                transactions,
                UUID::randomUUID,
                () -> new Origin("test", "request-1", true),
                List.of(subscribers));
    }

    static LogReader read(PostgresTransactions transactions) {
        return new LogReader(TestDatabase.acrossWorkspaces(), transactions);
    }

    static MessageReceived message() {
        return messageIn(new ConversationId(UUID.randomUUID()));
    }

    static MessageReceived messageIn(ConversationId conversation) {
        return new MessageReceived(conversation, new MessageId(UUID.randomUUID()), NOON);
    }

    static DocumentChanged document(int version) {
        return new DocumentChanged(new DocumentId(UUID.randomUUID()), version, NOON);
    }

    private Logs() {}
}
