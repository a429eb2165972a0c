package ai.halo.persistence;

import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;

/**
 * The side door to what lies outside every workspace; only the finder of credentials, the work
 * queue and the readers of the log may use it.
 */
public final class AcrossWorkspaces {

    private final DataSource source;

    public AcrossWorkspaces(DataSource source) {
        this.source = source;
    }

    /** A transaction that names no workspace, so that every table with content refuses it. */
    public <T> T inTransaction(Function<DSLContext, T> work) {
        return open(Entry.acrossWorkspaces(), work);
    }

    /**
     * A read-only transaction that sees the events of all workspaces and nothing else of theirs.
     */
    public <T> T tailing(Function<DSLContext, T> work) {
        return open(Entry.tailing(), work);
    }

    private <T> T open(Entry entry, Function<DSLContext, T> work) {
        if (Session.current().isPresent()) {
            throw new IllegalStateException("a transaction is already open");
        }
        return Session.open(source, entry, work);
    }
}
