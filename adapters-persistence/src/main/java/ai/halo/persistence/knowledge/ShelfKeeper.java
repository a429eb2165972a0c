package ai.halo.persistence.knowledge;

import static java.lang.System.Logger.Level.ERROR;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import ai.halo.application.knowledge.SearchShelf;
import ai.halo.domain.knowledge.DocumentChanged;
import ai.halo.domain.knowledge.DocumentEmbedded;
import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.knowledge.DocumentRemoved;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.persistence.log.Cursor;
import ai.halo.persistence.log.LogPage;
import ai.halo.persistence.log.LogReader;
import ai.halo.persistence.log.LoggedEvent;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps this process's shelf in step with the log: whatever happened to a document, its copy is
 * read again.
 */
public final class ShelfKeeper implements SearchShelf, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ShelfKeeper.class.getName());

    private static final int PAGE = 500;

    /** So many events that concern no document are worth remembering as read. */
    private static final int WORTH_A_COMMIT = 10_000;

    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final Shelf shelf;
    private final ShelfCopies copies;
    private final LogReader log;
    private final ReentrantLock reading = new ReentrantLock();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private Cursor position;
    private int uncommitted;

    public ShelfKeeper(Shelf shelf, ShelfCopies copies, LogReader log) {
        this.shelf = shelf;
        this.copies = copies;
        this.log = log;
        String committed = shelf.position();
        this.position = committed == null ? Cursor.START : Cursor.parse(committed);
        this.thread = Thread.ofPlatform().name("shelf-keeper").daemon().unstarted(this::follow);
    }

    /** Reads what was missed, then goes on reading in the background. */
    public ShelfKeeper start() {
        var _ = catchUp();
        thread.start();
        return this;
    }

    /** Reads what has happened so far, now. */
    public void read() {
        var _ = catchUp();
    }

    @Override
    public int rebuild() {
        reading.lock();
        try {
            position = Cursor.START;
            return catchUp();
        } finally {
            reading.unlock();
        }
    }

    /** The thread is asked, never interrupted: that would close the shelf's files under it. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        try {
            Duration pause = PAUSE;
            while (!closing.await(pause.toMillis(), MILLISECONDS)) {
                pause = keptUp() ? PAUSE : AFTER_FAILURE;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean keptUp() {
        try {
            var _ = catchUp();
            return true;
        } catch (RuntimeException failed) {
            LOG.log(ERROR, "The search shelf could not be kept in step", failed);
            return false;
        }
    }

    private int catchUp() {
        reading.lock();
        try {
            Set<Touched> shelved = new HashSet<>();
            while (true) {
                LogPage page = log.ofAll(position, PAGE);
                if (page.events().isEmpty() || closing.getCount() == 0) {
                    commit();
                    return shelved.size();
                }
                Set<Touched> touched = touched(page);
                apply(touched, shelved);
                position = page.next();
                uncommitted += touched.isEmpty() ? page.events().size() : WORTH_A_COMMIT;
            }
        } finally {
            reading.unlock();
        }
    }

    /** Once the head of the log is reached; what a crash takes is read again. */
    private void commit() {
        if (uncommitted >= WORTH_A_COMMIT) {
            shelf.commit(position.text());
            uncommitted = 0;
        }
    }

    private static Set<Touched> touched(LogPage page) {
        Set<Touched> touched = new LinkedHashSet<>();
        for (LoggedEvent event : page.events()) {
            if (event.is(DocumentChanged.class)
                    || event.is(DocumentEmbedded.class)
                    || event.is(DocumentRemoved.class)) {
                touched.add(new Touched(event.workspace(), new DocumentId(event.subject())));
            }
        }
        return touched;
    }

    private void apply(Set<Touched> touched, Set<Touched> shelved) {
        for (Touched one : touched) {
            var copy = copies.copy(one.workspace(), one.document());
            if (copy.isPresent()) {
                shelf.put(one.workspace(), copy.get());
                shelved.add(one);
            } else {
                shelf.remove(one.workspace(), one.document());
                shelved.remove(one);
            }
        }
        if (!touched.isEmpty()) {
            shelf.refresh();
        }
    }

    private record Touched(WorkspaceId workspace, DocumentId document) {}
}
