package ai.halo.persistence.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Homes whose database is created but empty: the first is made, the others are copies of it. */
final class FreshHome {

    private static final Path FIRST = Path.of("target", "fresh-home" + TestPrograms.JVM);

    static {
        EmbeddedPostgres.start(FIRST, TestPrograms.FOLDER).close();
    }

    static void copyTo(Path home) throws IOException {
        try (var everything = Files.walk(FIRST)) {
            for (var path : everything.skip(1).toList()) {
                Files.copy(
                        path,
                        home.resolve(FIRST.relativize(path)),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private FreshHome() {}
}
