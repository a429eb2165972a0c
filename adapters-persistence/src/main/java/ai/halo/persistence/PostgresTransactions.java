package ai.halo.persistence;

import ai.halo.application.Transactions;
import ai.halo.application.audit.Deed;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.log.Origin;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.DSLContext;

/** Binds one transaction of one workspace to the current call; a nested call joins it. */
public final class PostgresTransactions implements Transactions {

    private final DataSource source;
    private final Supplier<Origin> origin;

    public PostgresTransactions(DataSource source, Supplier<Origin> origin) {
        this.source = source;
        this.origin = origin;
    }

    public PostgresTransactions(DataSource source) {
        this(source, () -> Origin.SYSTEM);
    }

    @Override
    public <T> T inTransaction(WorkspaceId workspace, Supplier<T> work) {
        return enter(Entry.writing(workspace.value()), work);
    }

    @Override
    public <T> T inTurn(WorkspaceId workspace, Supplier<T> work) {
        return inTransaction(
                workspace,
                () -> {
                    new FirstComer(this).waitFor("turn", "settings");
                    return work.get();
                });
    }

    @Override
    public <T> T reading(WorkspaceId workspace, Supplier<T> work) {
        return enter(Entry.reading(workspace.value()), work);
    }

    @Override
    public void record(Deed deed, UUID subject) {
        session().audit().add(deed, subject);
    }

    /** The database as the open transaction sees it. */
    public DSLContext sql() {
        return session().sql();
    }

    /** The workspace of the open transaction, to be named in every query. */
    public UUID workspace() {
        var workspace = session().entry().workspace();
        if (workspace == null) {
            throw new IllegalStateException("the open transaction belongs to no workspace");
        }
        return workspace;
    }

    /** Has this done once, however often it is asked for, when the open transaction is safe. */
    public void afterCommit(Runnable act) {
        session().afterCommit(act);
    }

    private <T> T enter(Entry wanted, Supplier<T> work) {
        var open = Session.current();
        if (open.isEmpty()) {
            return Session.open(source, wanted, _ -> audited(work));
        }
        open.get().entry().admit(wanted);
        return work.get();
    }

    private <T> T audited(Supplier<T> work) {
        T done = work.get();
        session().audit().write(sql(), workspace(), origin.get());
        return done;
    }

    private static Session session() {
        return Session.current()
                .orElseThrow(() -> new IllegalStateException("there is no open transaction"));
    }
}
