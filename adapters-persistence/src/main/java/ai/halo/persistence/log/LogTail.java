package ai.halo.persistence.log;

import static java.lang.System.Logger.Level.ERROR;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * The one reader of the log for all who follow it live in this process. It looks when the bell
 * rings, and by itself a few times a second.
 */
public final class LogTail implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(LogTail.class.getName());

    private static final int PAGE = 1_000;
    private static final Duration BY_ITSELF = Duration.ofMillis(200);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final List<Consumer<List<LoggedEvent>>> listeners = new CopyOnWriteArrayList<>();
    private final Semaphore wanted = new Semaphore(0);
    private final LogReader log;
    private final Thread thread;
    private Cursor position;
    private volatile boolean closing;

    public LogTail(LogReader log) {
        this.log = log;
        this.position = log.end();
        this.thread = Thread.ofPlatform().name("log-tail").daemon().unstarted(this::follow);
    }

    public LogTail start() {
        thread.start();
        return this;
    }

    /**
     * Tells this listener from now on what was logged, and now and then that nothing was; always on
     * one thread, and again if one of the listeners failed.
     */
    public void tell(Consumer<List<LoggedEvent>> listener) {
        listeners.add(listener);
    }

    /** Calls the listeners soon, even if nothing was logged. */
    public void nudge() {
        wanted.release();
    }

    @Override
    public void close() {
        closing = true;
        nudge();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        try {
            while (!closing) {
                if (wanted.tryAcquire(BY_ITSELF.toMillis(), MILLISECONDS)) {
                    var _ = wanted.drainPermits();
                }
                if (!keptUp()) {
                    Thread.sleep(AFTER_FAILURE);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean keptUp() {
        try {
            read();
            return true;
        } catch (RuntimeException failed) {
            if (!closing) {
                LOG.log(ERROR, "Live streams could not be kept in step", failed);
            }
            return false;
        }
    }

    /** A page that a listener failed on is read and told again. */
    private void read() {
        LogPage page;
        do {
            page = log.ofAll(position, PAGE);
            List<LoggedEvent> logged = page.events();
            listeners.forEach(listener -> listener.accept(logged));
            position = page.next();
        } while (page.events().size() == PAGE && !closing);
    }
}
