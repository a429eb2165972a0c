package ai.halo.persistence;

import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Counts what passes between this JVM and its databases: executions of statements (a batch is one)
 * and commits that wrote, which are those of transactions that were given a number.
 */
public final class JdbcDoor {

    private static final List<Watch> WATCHES = new CopyOnWriteArrayList<>();
    private static final List<UnaryOperator<String>> INTERPRETERS = new CopyOnWriteArrayList<>();

    /** How much was asked of the database. */
    public record Count(long statements, long writingCommits) {}

    private record Watch(Predicate<Thread> whose, AtomicLong statements, AtomicLong commits) {

        static Watch on(Predicate<Thread> whose) {
            return new Watch(whose, new AtomicLong(), new AtomicLong());
        }
    }

    static {
        install();
    }

    /** To be called before the first pool is opened; connections made earlier go uncounted. */
    public static void open() {
        // loading this class has done it
    }

    public static Count during(Runnable work) {
        return during(_ -> true, work);
    }

    /** What these threads ask while the work is done, whatever others are busy with. */
    public static Count during(Predicate<Thread> whose, Runnable work) {
        var watch = Watch.on(whose);
        WATCHES.add(watch);
        try {
            work.run();
        } finally {
            WATCHES.remove(watch);
        }
        return new Count(watch.statements.get(), watch.commits.get());
    }

    /** Lets an interpreter put what is said meanwhile into other words. */
    public static void interpreted(UnaryOperator<String> interpreter, Runnable work) {
        INTERPRETERS.add(interpreter);
        try {
            work.run();
        } finally {
            INTERPRETERS.remove(interpreter);
        }
    }

    static String said(String sql) {
        String said = sql;
        for (UnaryOperator<String> interpreter : INTERPRETERS) {
            said = interpreter.apply(said);
        }
        return said;
    }

    static void statement() {
        seen().forEach(watch -> watch.statements.incrementAndGet());
    }

    static void writingCommit() {
        seen().forEach(watch -> watch.commits.incrementAndGet());
    }

    private static List<Watch> seen() {
        return WATCHES.stream().filter(watch -> watch.whose.test(Thread.currentThread())).toList();
    }

    private static void install() {
        try {
            for (Driver driver : DriverManager.drivers().toList()) {
                DriverManager.deregisterDriver(driver);
            }
            DriverManager.registerDriver(new CountingDriver(new org.postgresql.Driver()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private JdbcDoor() {}
}
