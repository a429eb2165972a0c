package ai.halo.persistence.conversation;

import static java.lang.System.Logger.Level.ERROR;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import ai.halo.application.conversation.Happenings;
import ai.halo.domain.conversation.ConversationId;
import ai.halo.persistence.log.Cursor;
import ai.halo.persistence.log.LogPage;
import ai.halo.persistence.log.LogReader;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * The one reader of the log for all live streams of this process. It looks when the bell rings, and
 * by itself a few times a second.
 */
public final class LogTail implements Happenings, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(LogTail.class.getName());

    private static final int PAGE = 1_000;
    private static final Duration BY_ITSELF = Duration.ofMillis(200);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final String CONVERSATION = "conversation";

    private final List<Consumer<List<Happening>>> listeners = new CopyOnWriteArrayList<>();
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

    @Override
    public void tell(Consumer<List<Happening>> listener) {
        listeners.add(listener);
    }

    @Override
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
            List<Happening> happened = happened(page);
            listeners.forEach(listener -> listener.accept(happened));
            position = page.next();
        } while (page.events().size() == PAGE && !closing);
    }

    private static List<Happening> happened(LogPage page) {
        return page.events().stream()
                .filter(event -> event.subjectKind().equals(CONVERSATION))
                .map(event -> new Happening(event.workspace(), new ConversationId(event.subject())))
                .distinct()
                .toList();
    }
}
