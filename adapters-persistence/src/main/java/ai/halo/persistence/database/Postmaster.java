package ai.halo.persistence.database;

import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running PostgreSQL. If it dies it is started again on the same port, until it is stopped. */
final class Postmaster implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final long BREATH_NANOS = 500_000_000;
    private static final long PATIENCE_SECONDS = 6;

    private final PostgresProgram program;
    private final int port;
    private final Thread atExit = new Thread(this::stopAtExit, "stop-postgres");
    private final ReentrantLock turn = new ReentrantLock();
    private final CountDownLatch closed = new CountDownLatch(1);

    private @Nullable ProcessHandle process;
    private volatile boolean stopped;
    private volatile boolean owned;

    private Postmaster(PostgresProgram program, int port) {
        this.program = program;
        this.port = port;
    }

    static Postmaster start(PostgresProgram program, int port) {
        var postmaster = new Postmaster(program, port);
        Runtime.getRuntime().addShutdownHook(postmaster.atExit);
        try {
            postmaster.launch();
            Thread.ofVirtual().name("postmaster").start(postmaster::keepRunning);
            return postmaster;
        } catch (RuntimeException e) {
            postmaster.forgetExit();
            throw e;
        }
    }

    int port() {
        return port;
    }

    ProcessHandle process() {
        turn.lock();
        try {
            return Objects.requireNonNull(process, "not started");
        } finally {
            turn.unlock();
        }
    }

    /** From now on the end of this JVM lets its owner close it first, but not for ever. */
    void awaitOwner() {
        owned = true;
    }

    @Override
    public void close() {
        stop();
        closed.countDown();
        forgetExit();
    }

    private void forgetExit() {
        try {
            var _ = Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyExiting) {
            // then it has nothing left to stop
        }
    }

    private void stopAtExit() {
        try {
            if (owned) {
                var _ = closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stop();
    }

    private void keepRunning() {
        while (!stopped) {
            var _ = process().onExit().join();
            try {
                launch();
            } catch (UnusableDatabase e) {
                LOG.error("PostgreSQL died and cannot be started again yet", e);
                LockSupport.parkNanos(BREATH_NANOS);
            }
        }
    }

    private void launch() {
        turn.lock();
        try {
            if (!stopped) {
                process = program.launch(port);
            }
        } finally {
            turn.unlock();
        }
    }

    private void stop() {
        turn.lock();
        try {
            stopped = true;
            if (process != null && process.isAlive()) {
                Stopping.stop(process);
            }
        } finally {
            turn.unlock();
        }
    }
}
