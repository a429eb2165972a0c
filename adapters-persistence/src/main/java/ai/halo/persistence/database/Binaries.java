package ai.halo.persistence.database;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** The programs of PostgreSQL for this machine, unpacked once from the class path. */
record Binaries(Path folder) {

    private static final Pattern MAJOR = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    static Binaries unpacked(URL archive, Path parent) throws IOException {
        var folder = parent.toAbsolutePath().resolve("postgres-" + fingerprint(archive));
        if (Files.notExists(folder)) {
            Archive.unpack(archive, folder);
        }
        return new Binaries(folder);
    }

    /** Removes what earlier versions of Halo unpacked beside these. */
    void deleteEarlier() throws IOException {
        try (var all = Files.newDirectoryStream(folder.getParent(), "postgres-*")) {
            for (var other : all) {
                if (!other.equals(folder)) {
                    Folders.delete(other);
                }
            }
        }
    }

    static URL onClassPath() {
        var archive = Binaries.class.getResource("/" + archiveName());
        if (archive == null) {
            throw new UnusableDatabase(
                    """
                    There is no embedded PostgreSQL for this machine (%s). \
                    Set HALO_DATABASE_URL to a PostgreSQL 15 or newer.\
                    """
                            .formatted(archiveName()));
        }
        return archive;
    }

    /** The name the archive for this machine has in its jar. */
    static String archiveName() {
        return "postgres-" + system() + "-" + processor() + ".txz";
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    int majorVersion() {
        var answer = Command.of(program("postgres"), "--version").output();
        var version = MAJOR.matcher(answer);
        if (!version.find()) {
            throw new UnusableDatabase("postgres does not tell its version, but: " + answer);
        }
        return Integer.parseInt(version.group(1));
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")
                ? "darwin"
                : System.getProperty("os.name").toLowerCase(Locale.ROOT);
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other -> other;
        };
    }

    private static String fingerprint(URL archive) throws IOException {
        var connection = archive.openConnection();
        return connection instanceof JarURLConnection jar
                ? Long.toHexString(jar.getJarEntry().getCrc())
                : Long.toHexString(connection.getContentLengthLong());
    }
}
