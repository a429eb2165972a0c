package ai.halo.persistence;

import ai.halo.application.StorageUnavailable;
import ai.halo.persistence.audit.AuditTrail;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/** A transaction that is open, bound to the call that opened it. */
record Session(Entry entry, DSLContext sql, AuditTrail audit, Set<Runnable> afterwards) {

    private static final ScopedValue<Session> CURRENT = ScopedValue.newInstance();
    private static final String CONNECTION_EXCEPTION = "08";
    private static final String OPERATOR_INTERVENTION = "57";

    private static final Settings SETTINGS =
            new Settings().withRenderSchema(false).withExecuteLogging(false);

    static Optional<Session> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    void afterCommit(Runnable act) {
        afterwards.add(act);
    }

    /** Commits if the work returns, keeps nothing if it throws. */
    static <T> T open(DataSource source, Entry entry, Function<DSLContext, T> work) {
        var afterwards = new HashSet<Runnable>();
        T done = committed(source, entry, afterwards, work);
        afterwards.forEach(Runnable::run);
        return done;
    }

    private static <T> T committed(
            DataSource source,
            Entry entry,
            Set<Runnable> afterwards,
            Function<DSLContext, T> work) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            return commit(connection, entry, afterwards, work);
        } catch (SQLException e) {
            throw new StorageUnavailable(e);
        } catch (DataAccessException e) {
            throw isOutage(e.sqlState()) ? new StorageUnavailable(e) : e;
        }
    }

    private static boolean isOutage(String state) {
        return state.startsWith(CONNECTION_EXCEPTION) || state.startsWith(OPERATOR_INTERVENTION);
    }

    private static <T> T commit(
            Connection connection,
            Entry entry,
            Set<Runnable> afterwards,
            Function<DSLContext, T> work)
            throws SQLException {
        try {
            entry.announce(connection);
            var sql = DSL.using(connection, SQLDialect.POSTGRES, SETTINGS);
            var done =
                    ScopedValue.where(
                                    CURRENT, new Session(entry, sql, new AuditTrail(), afterwards))
                            .call(() -> work.apply(sql));
            connection.commit();
            return done;
        } catch (SQLException | RuntimeException | Error e) {
            rollback(connection, e);
            throw e;
        }
    }

    private static void rollback(Connection connection, Throwable reason) {
        try {
            connection.rollback();
        } catch (SQLException gone) {
            reason.addSuppressed(gone);
        }
    }
}
