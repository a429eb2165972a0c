package ai.halo.persistence.knowledge;

import static java.lang.System.Logger.Level.WARNING;

import ai.halo.domain.knowledge.DocumentId;
import ai.halo.domain.workspace.WorkspaceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * One folder of what can be found, for all workspaces of this node: derived, never the only copy.
 * It remembers how far its owner had read when it was last committed; a folder that is empty,
 * damaged or of another make starts anew, and its owner reads everything again.
 */
public final class Shelf implements AutoCloseable {

    /** Raised whenever entries or analysis change, so that older folders are read anew. */
    private static final String FORMAT = "1";

    private static final System.Logger LOG = System.getLogger(Shelf.class.getName());

    private static final String MAKE = "make";
    private static final String POSITION = "position";

    private final Directory directory;
    private final String make;
    private final IndexWriter writer;
    private final ReaderManager readers;

    private Shelf(Directory directory, String make) throws IOException {
        this.make = make;
        this.directory = directory;
        this.writer =
                new IndexWriter(
                        directory,
                        new IndexWriterConfig(Words.ANALYZER)
                                .setCodec(FlatVectors.codec())
                                .setCommitOnClose(false));
        this.readers = new ReaderManager(writer);
    }

    /** Opens the shelf for vectors of one model; fails if another process has it open. */
    public static Shelf open(Path folder, String model) {
        String make = FORMAT + " " + model;
        try {
            Directory directory = FSDirectory.open(folder);
            try (var _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                if (!isSound(directory, make)) {
                    clear(directory);
                }
            }
            return new Shelf(directory, make);
        } catch (IOException e) {
            throw new UncheckedIOException("The search shelf in " + folder + " does not open", e);
        }
    }

    /** Whether it is of this make, and every file reads to its end with the right checksum. */
    private static boolean isSound(Directory directory, String make) {
        try (var reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return make.equals(reader.getIndexCommit().getUserData().get(MAKE));
        } catch (IndexNotFoundException _) {
            return false;
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            LOG.log(WARNING, "The search shelf is damaged and is filled anew: {0}", e.toString());
            return false;
        }
    }

    private static void clear(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
    }

    /** Where its owner had read to when it was last committed; null: read everything. */
    public @Nullable String position() {
        var committed = writer.getLiveCommitData();
        if (committed != null) {
            for (Map.Entry<String, String> entry : committed) {
                if (entry.getKey().equals(POSITION)) {
                    return entry.getValue();
                }
            }
        }
        return null;
    }

    /** Puts a document in place of its earlier version; found after the next {@link #refresh}. */
    public void put(WorkspaceId workspace, ShelfDocument document) {
        doing(() ->
                writer.updateDocuments(
                        Entries.key(workspace, document.id()), Entries.of(workspace, document)));
    }

    public void remove(WorkspaceId workspace, DocumentId document) {
        doing(() -> writer.deleteDocuments(Entries.key(workspace, document)));
    }

    /** Removes everything of a workspace. */
    public void clear(WorkspaceId workspace) {
        doing(() -> writer.deleteDocuments(Entries.all(workspace)));
    }

    /** Makes what was put findable and what was removed gone. */
    public void refresh() {
        doing(() -> {
            readers.maybeRefreshBlocking();
            return 0;
        });
    }

    /** Makes everything so far durable, together with the position of the reader of the log. */
    public void commit(String position) {
        doing(() -> {
            writer.setLiveCommitData(Map.of(MAKE, make, POSITION, position).entrySet());
            return writer.commit();
        });
    }

    /** Reads what was there at the last refresh. */
    <T> T read(Reading<T> reading) {
        try {
            DirectoryReader reader = readers.acquire();
            try {
                return reading.of(reader);
            } finally {
                readers.release(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The search shelf cannot be read", e);
        }
    }

    /** Something asked of one state of the shelf. */
    interface Reading<T> {
        T of(IndexReader reader) throws IOException;
    }

    private interface Writing {
        long run() throws IOException;
    }

    private static void doing(Writing writing) {
        try {
            var _ = writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The search shelf cannot be written", e);
        }
    }

    /** Leaves the shelf as it was last committed. */
    @Override
    public void close() {
        doing(() -> {
            readers.close();
            writer.close();
            directory.close();
            return 0;
        });
    }
}
