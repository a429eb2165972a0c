package ai.halo.persistence;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A driver whose connections tell the {@link JdbcDoor} what passes through them. */
record CountingDriver(Driver driver) implements Driver {

    @Override
    public @Nullable Connection connect(String url, Properties properties) throws SQLException {
        var connection = driver.connect(url, properties);
        return connection == null ? null : counting(connection);
    }

    private static Connection counting(Connection connection) {
        return proxy(
                Connection.class,
                (_, method, arguments) -> {
                    if (method.getName().equals("commit") && hasWritten(connection)) {
                        JdbcDoor.writingCommit();
                    }
                    var answer = call(connection, method, said(arguments));
                    return answer instanceof Statement statement
                            ? counting(statement, method.getReturnType())
                            : answer;
                });
    }

    /** A text among the arguments is SQL, and may be heard on its way. */
    private static Object @Nullable [] said(Object @Nullable [] arguments) {
        if (arguments == null || !(arguments[0] instanceof String sql)) {
            return arguments;
        }
        Object[] said = arguments.clone();
        said[0] = JdbcDoor.said(sql);
        return said;
    }

    private static Object counting(Statement statement, Class<?> type) {
        return proxy(
                type,
                (_, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        JdbcDoor.statement();
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
                        CountingDriver.class.getClassLoader(), new Class<?>[] {type}, handler));
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
    public boolean acceptsURL(String url) throws SQLException {
        return driver.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties)
            throws SQLException {
        return driver.getPropertyInfo(url, properties);
    }

    @Override
    public int getMajorVersion() {
        return driver.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return driver.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return driver.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }
}
