package ai.halo.persistence.database;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL that tests run on, and where they share its unpacked programs: the one Halo
 * brings, or with {@code -Dhalo.test.postgres=JAR} another one.
 */
final class TestPrograms {

    static final Path FOLDER = Path.of("target", "postgres");

    private static final @Nullable String JAR = System.getProperty("halo.test.postgres");

    /** Several JVMs test beside each other, each with homes of its own. */
    static final String JVM = System.getProperty("halo.test.jvm", "");

    static final String NAME = JAR == null ? "postgres" : "oldest-postgres";

    static URL archive() {
        return JAR == null ? Binaries.onClassPath() : inJar(Path.of(JAR));
    }

    private static URL inJar(Path jar) {
        try {
            var address = "jar:" + jar.toUri() + "!/" + Binaries.archiveName();
            return URI.create(address).toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private TestPrograms() {}
}
