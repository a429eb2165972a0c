package ai.halo.persistence.log;

import static ai.halo.persistence.log.Logs.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.domain.DomainEvent;
import ai.halo.domain.conversation.MessageReceived;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.JdbcDoor;
import ai.halo.persistence.JdbcDoor.Count;
import ai.halo.persistence.PostgresTransactions;
import ai.halo.persistence.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

class EventLogTest {

    final PostgresTransactions transactions = TestDatabase.transactions();
    final LogReader reader = Logs.read(transactions);
    final EventLog log =
            Logs.written(transactions, Subscriber.of("test-told", MessageReceived.class));
    final WorkspaceId workspace = TestDatabase.freshWorkspace();

    @Test
    void keepsWhatHappened() {
        var message = message();
        var document = Logs.document(3);

        append(message, document);

        assertThat(events())
                .extracting(LoggedEvent::type)
                .containsExactly("message_received", "document_changed");
        assertThat(events().getFirst().as(MessageReceived.class)).isEqualTo(message);
        assertThat(events().getFirst().subjectKind()).isEqualTo("conversation");
        assertThat(events().getFirst().subject()).isEqualTo(message.conversation().value());
        assertThat(events().getFirst().actor()).isEqualTo("test");
        assertThat(events().getFirst().requestId()).isEqualTo("request-1");
        assertThat(events().getLast().payload().compact())
                .isEqualTo(
                        """
                        {"version":3,"document":"%s"}\
                        """
                                .formatted(document.document().value()));
    }

    @Test
    void keepsNothingOfATransactionThatFails() {
        assertThatThrownBy(() ->
                        transactions.inTransaction(
                                workspace,
                                () -> {
                                    log.append(List.of(message()));
                                    fail();
                                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(events()).isEmpty();
    }

    @Test
    void asksOneStatementForEventsAndTheirWork() {
        var asked = JdbcDoor.during(() -> append(message(), message(), message()));

        assertThat(asked).isEqualTo(new Count(2, 1));
    }

    @Test
    void asksNothingWhereNothingHappened() {
        var asked = JdbcDoor.during(() -> append());

        assertThat(asked).isEqualTo(new Count(1, 0));
    }

    @Test
    void joinsALargerStatement() {
        transactions.inTransaction(
                workspace,
                () -> {
                    var first = log.appending(List.of(message()));
                    var _ = transactions.sql().with(first).selectOne().execute();
                });

        assertThat(events()).hasSize(1);
    }

    @Test
    void isNeverEdited() {
        append(message());

        assertThatThrownBy(() -> executes("update event set actor = 'nobody'"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> executes("delete from event"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void takesNoTexts() {
        assertThatThrownBy(() -> append(new Shouted(UUID.randomUUID(), "hello", Logs.NOON)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ids, enums and numbers only");
    }

    /** An event as none may be. */
    public record Shouted(UUID conversation, String words, java.time.Instant occurredAt)
            implements DomainEvent {}

    private void append(DomainEvent... events) {
        transactions.inTransaction(workspace, () -> log.append(List.of(events)));
    }

    private List<LoggedEvent> events() {
        return transactions
                .reading(workspace, () -> reader.ofWorkspace(Cursor.START, 100))
                .events();
    }

    private static void fail() {
        throw new IllegalArgumentException("no");
    }

    private void executes(String sql) {
        transactions.inTransaction(workspace, () -> transactions.sql().execute(sql));
    }
}
