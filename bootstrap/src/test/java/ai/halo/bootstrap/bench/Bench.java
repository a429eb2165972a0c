package ai.halo.bootstrap.bench;

import ai.halo.llm.knowledge.BgeEmbeddings;
import ai.halo.persistence.knowledge.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The door of {@code ./halo bench NAME}. */
public final class Bench {

    private Bench() {}

    public static void main(String... args) throws IOException {
        if (args.length == 2 && args[0].equals("search")) {
            search(Path.of(args[1]));
        } else {
            System.err.println("usage: ./halo bench search DATA_DIR");
            System.exit(2);
        }
    }

    private static void search(Path data) throws IOException {
        Path target = Path.of(System.getProperty("halo.root", "."), "target");
        Files.createDirectories(target);
        Path folder = Files.createTempDirectory(target, "bench-shelf");
        try (var bge = new BgeEmbeddings();
                var shelf = Shelf.open(folder, bge.model())) {
            var embeddings = new DiskEmbeddings(bge, target.resolve("bench-vectors"));
            var shelves = new Shelves(shelf, embeddings);
            new AbstentionBench(shelves, embeddings).run(data);
            new SearchBench(shelves, embeddings).run(LabelledSet.all(data));
        }
    }
}
