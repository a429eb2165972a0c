package ai.halo.persistence;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Counts at the JDBC door: executions of statements (a batch is one) and commits that wrote, which
 * are those of transactions that were given a number.
 */
public final class CountingDataSource implements DataSource {

    private final DataSource source;
    private final AtomicLong statements = new AtomicLong();
    private final AtomicLong writingCommits = new AtomicLong();

    public CountingDataSource(DataSource source) {
        this.source = source;
    }

    /** How much was asked of the database. */
    public record Count(long statements, long writingCommits) {

        public Count since(Count earlier) {
            return new Count(
                    statements - earlier.statements, writingCommits - earlier.writingCommits);
        }
    }

    public Count count() {
        return new Count(statements.get(), writingCommits.get());
    }

    /** What this work alone asks, if nothing else runs meanwhile. */
    public Count of(Runnable work) {
        var before = count();
        work.run();
        return count().since(before);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return counting(source.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return counting(source.getConnection(user, password));
    }

    private Connection counting(Connection connection) {
        return proxy(
                Connection.class,
                (_, method, arguments) -> {
                    if (method.getName().equals("commit") && hasWritten(connection)) {
                        writingCommits.incrementAndGet();
                    }
                    var answer = call(connection, method, arguments);
                    return answer instanceof Statement statement
                            ? counting(statement, method.getReturnType())
                            : answer;
                });
    }

    private Object counting(Statement statement, Class<?> type) {
        return proxy(
                type,
                (_, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        statements.incrementAndGet();
                    }
                    return call(statement, method, arguments);
                });
    }

    private static boolean hasWritten(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select pg_current_xact_id_if_assigned() is not null")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(
                        CountingDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(
            Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return source.isWrapperFor(type);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        source.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        source.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return source.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }
}
