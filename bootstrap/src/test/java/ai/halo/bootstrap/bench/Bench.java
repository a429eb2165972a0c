package ai.halo.bootstrap.bench;

import ai.halo.bootstrap.process.Door;
import ai.halo.bootstrap.process.HaloProcess;
import ai.halo.bootstrap.story.WidgetBench;
import ai.halo.domain.Json;
import ai.halo.llm.knowledge.BgeEmbeddings;
import ai.halo.persistence.database.Database;
import ai.halo.persistence.database.DatabaseAddress;
import ai.halo.persistence.database.EmbeddedPostgres;
import ai.halo.persistence.knowledge.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The door of {@code ./halo bench NAME}. */
public final class Bench {

    private static final Map<String, String> UNLIMITED =
            Map.of("HALO_RATE_KEY", "0", "HALO_RATE_VISITOR", "0", "HALO_RATE_ADDRESS", "0");

    /** Nobody is sent away while it is measured how long everybody waits. */
    private static final String EVERYBODY = "1000";

    private Bench() {}

    public static void main(String... args) throws IOException, InterruptedException {
        if (args.length == 2 && args[0].equals("search")) {
            search(Path.of(args[1]));
        } else if (args.length == 1 && args[0].equals("chat")) {
            chat();
        } else if (args.length == 1 && args[0].equals("overload")) {
            overload();
        } else if (args.length == 1 && args[0].equals("hostile")) {
            hostile();
        } else if (args.length == 1 && args[0].equals("tokens")) {
            tokens();
        } else if (args.length == 1 && args[0].equals("live")) {
            live();
        } else if (args.length == 1 && args[0].equals("widget")) {
            WidgetBench.run();
            System.exit(0);
        } else if (args.length == 5
                && args[0].equals("chat")
                && args[1].equals("--url")
                && args[3].equals("--workspace")) {
            var workspace = (Json.Obj) Json.parse(Files.readString(Path.of(args[4])));
            new ChatBench(new Door(args[2]), workspace, null).run();
        } else {
            System.err.println(
                    """
                    usage: ./halo bench search DATA_DIR
                           ./halo bench chat [--url URL --workspace FILE]
                           ./halo bench overload
                           ./halo bench hostile
                           ./halo bench tokens
                           ./halo bench live
                           ./halo bench widget\
                    """);
            System.exit(2);
        }
    }

    /** Against a server of its own with the sample workspace, in a home that is thrown away. */
    private static void chat() throws IOException {
        Path folder = Files.createTempDirectory(target(), "bench-chat");
        try (var postgres = EmbeddedPostgres.start(folder)) {
            DatabaseAddress address = postgres.database("halo");
            Map<String, String> settings =
                    Map.of(
                            "HALO_DATABASE_URL", address.url(),
                            "HALO_DATABASE_USER", address.user(),
                            "HALO_DATABASE_PASSWORD", address.password(),
                            "HALO_TURNS", EVERYBODY);
            try (var halo = HaloProcess.start("demo", folder.resolve("home"), settings);
                    var database = Database.open(address)) {
                new ChatBench(halo.door(), halo.workspace(), database.connections()).run();
            }
        } finally {
            remove(folder);
        }
    }

    /** The same, under more load than it can carry; no limit of a key or visitor sends any away. */
    private static void overload() throws IOException {
        Path folder = Files.createTempDirectory(target(), "bench-overload");
        try (var halo = HaloProcess.start("demo", folder.resolve("home"), UNLIMITED)) {
            var chat = new ChatBench(halo.door(), halo.workspace(), null);
            chat.warmUp();
            new OverloadBench(halo.door(), halo.workspace(), Questions.ofTheSample()).run();
        } catch (Exception e) {
            throw new IOException("the server under load did not keep up its work", e);
        } finally {
            remove(folder);
        }
    }

    private static void tokens() throws IOException {
        Path folder = Files.createTempDirectory(target(), "bench-tokens");
        try (var halo = HaloProcess.start("demo", folder.resolve("home"), UNLIMITED)) {
            new TokenBench(halo.door(), halo.workspace()).run();
        } finally {
            remove(folder);
        }
    }

    /** Many who only listen, beside a server that does nothing else. */
    private static void live() throws IOException {
        Path folder = Files.createTempDirectory(target(), "bench-live");
        try (var halo = HaloProcess.start("demo", folder.resolve("home"), UNLIMITED)) {
            new LiveBench(halo).run();
        } catch (Exception e) {
            throw new IOException("the live streams did not keep up", e);
        } finally {
            remove(folder);
        }
    }

    /** The same, among those who would keep it busy with nothing. */
    private static void hostile() throws IOException {
        Path folder = Files.createTempDirectory(target(), "bench-hostile");
        try (var halo = HaloProcess.start("demo", folder.resolve("home"), UNLIMITED)) {
            new ChatBench(halo.door(), halo.workspace(), null).warmUp();
            var questions = Questions.ofTheSample();
            new HostileBench(halo.door(), halo.workspace(), halo.pid(), questions).run();
        } catch (Exception e) {
            throw new IOException("the server did not serve an honest customer throughout", e);
        } finally {
            remove(folder);
        }
    }

    private static void search(Path data) throws IOException {
        Path folder = Files.createTempDirectory(target(), "bench-shelf");
        try (var bge = new BgeEmbeddings();
                var shelf = Shelf.open(folder, bge.model())) {
            var embeddings = new DiskEmbeddings(bge, target().resolve("bench-vectors"));
            var shelves = new Shelves(shelf, embeddings);
            new AbstentionBench(shelves, embeddings).run(data);
            new SearchBench(shelves, embeddings).run(LabelledSet.all(data));
        }
    }

    private static Path target() throws IOException {
        return Files.createDirectories(Path.of(System.getProperty("halo.root", "."), "target"));
    }

    private static void remove(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (var paths = Files.walk(folder)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
