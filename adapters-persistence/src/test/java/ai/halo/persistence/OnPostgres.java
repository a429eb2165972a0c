package ai.halo.persistence;

import ai.halo.application.TwoRooms;
import ai.halo.domain.DomainEvent;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.log.Cursor;
import ai.halo.persistence.log.EventLog;
import ai.halo.persistence.log.LogReader;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Two workspaces of their own in the test database. */
public abstract class OnPostgres implements TwoRooms {

    protected final PostgresTransactions transactions = TestDatabase.transactions();
    protected final EventLog log = TestWorkspace.log();
    protected final LogReader reader = new LogReader(TestDatabase.acrossWorkspaces(), transactions);

    private final WorkspaceId workspace = TestDatabase.freshWorkspace();
    private final WorkspaceId elsewhere = TestDatabase.freshWorkspace();

    @BeforeEach
    protected void moveIn() {
        var _ = TestWorkspace.foundedAs(workspace);
        var _ = TestWorkspace.foundedAs(elsewhere);
    }

    @Override
    public PostgresTransactions transactions() {
        return transactions;
    }

    @Override
    public WorkspaceId workspace() {
        return workspace;
    }

    @Override
    public WorkspaceId elsewhere() {
        return elsewhere;
    }

    @Override
    public <E extends DomainEvent> List<E> told(Class<E> type) {
        return within(() -> reader.ofWorkspace(Cursor.START, 1_000)).events().stream()
                .filter(event -> event.is(type))
                .map(event -> event.as(type))
                .toList();
    }
}
